package org.manumit.server.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;

/**
 * The first records of a file.
 *
 * @param records those that could be taken apart
 * @param issues what was wrong with others
 */
record Sample(List<SourceRecord> records, List<Issue> issues) {

    /** Enough to tell what a column holds, little enough to wait for. */
    static final int RECORDS = 200;

    static Sample of(FileOpener file, RecordReader reader, ReadOptions options)
            throws IOException, RefusedFileException {
        Taking taking = new Taking();
        try (InputStream in = file.open()) {
            reader.read(in, options, ReadLimits.defaults(), taking);
        }
        return new Sample(List.copyOf(taking.records), List.copyOf(taking.issues));
    }

    /** Names of the columns in the order in which they come up. */
    List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        records.forEach(record -> columns.addAll(record.fields().keySet()));
        return List.copyOf(columns);
    }

    private static final class Taking implements RecordSink {
        private final List<SourceRecord> records = new ArrayList<>();
        private final List<Issue> issues = new ArrayList<>();

        @Override
        public void record(SourceRecord record) {
            records.add(record);
        }

        @Override
        public void issue(Issue issue) {
            issues.add(issue);
        }

        @Override
        public boolean cancelled() {
            return records.size() + issues.size() >= RECORDS;
        }
    }
}
