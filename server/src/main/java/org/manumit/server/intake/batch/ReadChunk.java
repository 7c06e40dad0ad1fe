package org.manumit.server.intake.batch;

import java.util.ArrayList;
import java.util.List;
import org.manumit.formats.Issue;
import org.manumit.formats.SourceRecord;

/** Consecutive records of a file and the problems among them. Confined to the thread that holds it. */
final class ReadChunk {

    /** Records in a full chunk, so one journal leaf stands for at most this many. */
    static final int MAX_RECORDS = 2_500;

    /** Text in a full chunk, in characters: long records make short chunks, and memory stays bounded. */
    static final int MAX_CHARS = 4 << 20;

    private final List<SourceRecord> records = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private long lastRecord;
    private long bytesRead;
    private int chars;

    void add(SourceRecord record) {
        records.add(record);
        chars += record.raw().length();
        lastRecord = Math.max(lastRecord, record.position().record());
    }

    void add(Issue issue) {
        issues.add(issue);
        chars += issue.raw().length();
        lastRecord = Math.max(lastRecord, issue.position().record());
    }

    /** Whether another record belongs in the next chunk. Depends on the file alone, so a resumed batch cuts alike. */
    boolean full() {
        return records.size() + issues.size() >= MAX_RECORDS || chars >= MAX_CHARS;
    }

    boolean empty() {
        return records.isEmpty() && issues.isEmpty();
    }

    void end(long bytes) {
        bytesRead = bytes;
    }

    List<SourceRecord> records() {
        return records;
    }

    List<Issue> issues() {
        return issues;
    }

    long lastRecord() {
        return lastRecord;
    }

    /** Bytes of the file that had been read when the chunk was full. */
    long bytesRead() {
        return bytesRead;
    }
}
