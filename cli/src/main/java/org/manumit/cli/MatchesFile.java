package org.manumit.cli;

import java.nio.file.Path;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;

/** What {@code manumit blind} has written, read again. */
final class MatchesFile {

    private MatchesFile() {}

    /** Takes one row. */
    interface Taker {
        void take(String id, String reference, String grade);
    }

    /** @throws CommandFailure if the file is not as it was written */
    static void read(Path file, Taker taker) {
        TableReading.of(file).into(new RecordSink() {
            @Override
            public void record(SourceRecord row) {
                taker.take(row.first("id"), row.first("reference"), row.first("grade"));
            }

            @Override
            public void issue(Issue issue) {
                throw new CommandFailure(file + " cannot be read again: " + issue.code());
            }
        });
    }
}
