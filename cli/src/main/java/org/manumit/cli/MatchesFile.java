package org.manumit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;

/** What {@code manumit blind} has written, read again. */
final class MatchesFile {

    private final List<List<String>> rows = new ArrayList<>();

    /** Takes one row. */
    interface Taker {
        void take(String id, String reference, String grade);
    }

    MatchesFile(Path file) {
        TableReading.of(file).into(new RecordSink() {
            @Override
            public void record(SourceRecord row) {
                rows.add(List.of(row.first("id"), row.first("reference"), row.first("grade")));
            }

            @Override
            public void issue(Issue issue) {
                throw new CommandFailure(file + " cannot be read again: " + issue.code());
            }
        });
    }

    void each(Taker taker) {
        rows.forEach(row -> taker.take(row.get(0), row.get(1), row.get(2)));
    }
}
