package org.manumit.formats.htcds;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.table.CsvReader;

/**
 * Reads case records as CSV. The text of a row that cannot be read is not passed on with its issue: whether the
 * person in it consented cannot be told. Thread-safe.
 */
public final class HtcdsReader implements RecordReader {
    private final CsvReader csv = new CsvReader();

    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        csv.read(in, options, limits, new Veil(sink));
    }

    /** Passes everything on but the text of issues. */
    private record Veil(RecordSink sink) implements RecordSink {
        @Override
        public void columns(List<String> names) {
            sink.columns(names);
        }

        @Override
        public void record(SourceRecord record) {
            sink.record(record);
        }

        @Override
        public void issue(Issue issue) {
            sink.issue(new Issue(issue.position(), issue.field(), issue.code(), issue.expected(), issue.found(), ""));
        }

        @Override
        public boolean cancelled() {
            return sink.cancelled();
        }
    }
}
