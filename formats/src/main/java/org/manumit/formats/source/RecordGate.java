package org.manumit.formats.source;

import java.util.List;
import java.util.Map;
import org.manumit.formats.Issue;
import org.manumit.formats.Position;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;

/**
 * What every reader hands its records through: numbers them, passes over those that an earlier run stored, and
 * turns records with unsound text into issues. Single-threaded.
 */
public final class RecordGate {
    private final long after;
    private final RecordSink sink;
    private long number;

    public RecordGate(ReadOptions options, RecordSink sink) {
        this.after = options.afterRecord();
        this.sink = sink;
    }

    /**
     * Begins the next record, good or bad. Every record of the source takes a number, so that numbers mean the
     * same on a second run.
     *
     * @return whether the record is wanted; if not, nothing may be delivered for it
     */
    public boolean next() {
        number++;
        return number > after;
    }

    /** Where the current record stands. */
    public Position at(long line) {
        return new Position(number, line);
    }

    /** Delivers the current record, or an issue if its text is unsound. */
    public void record(long line, Map<String, List<String>> fields, String raw) {
        if (isSound(fields, raw)) {
            sink.record(new SourceRecord(at(line), fields, raw));
        } else {
            issue(line, "", "text-damaged", "text in the stated character set, without NUL", "unreadable bytes", raw);
        }
    }

    /** Delivers a problem with the current record. */
    public void issue(long line, String field, String code, String expected, String found, String raw) {
        sink.issue(new Issue(at(line), field, code, expected, Text.mended(found), Text.mended(raw)));
    }

    /** Announces the columns of a table. */
    public void columns(List<String> names) {
        sink.columns(names);
    }

    public boolean cancelled() {
        return sink.cancelled();
    }

    private static boolean isSound(Map<String, List<String>> fields, String raw) {
        if (!Text.isSound(raw)) {
            return false;
        }
        if (raw.indexOf('\\') < 0 && raw.indexOf('&') < 0) {
            return true; // without escapes the fields hold no character that the raw text does not
        }
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (!Text.isSound(field.getKey()) || !field.getValue().stream().allMatch(Text::isSound)) {
                return false;
            }
        }
        return true;
    }
}
