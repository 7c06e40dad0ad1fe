package org.manumit.server.intake.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.manumit.formats.Issue;
import org.manumit.postgres.BinaryCopy;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.intake.StoredJson;

/** Puts bad records into quarantine as the loader does. Holds no state. Thread-safe. */
final class QuarantineRows {

    private static final String COPY = """
            COPY intake.quarantine (batch_id, feed_id, agency_id, marking, compartment_id, names_person, record, line, raw,
                fields, issues)
            FROM STDIN (FORMAT binary)
            """;
    private static final int COLUMNS = 11;

    private QuarantineRows() {}

    static void insert(Connection connection, FeedSnapshot feed, long batchId, List<BadRecord> records)
            throws SQLException {
        BinaryCopy rows = new BinaryCopy(COPY);
        for (BadRecord bad : records) {
            rows.row(COLUMNS)
                    .bigint(batchId)
                    .integer(feed.id())
                    .integer(feed.agencyId())
                    .smallint(feed.marking())
                    .integer(feed.compartmentId())
                    // What could not be read may name anyone.
                    .bool(true)
                    .bigint(bad.position().record())
                    .bigint(bad.position().line())
                    .text(bad.raw())
                    .jsonb(StoredJson.write(bad.fields()))
                    .jsonb(issues(bad.issues()));
        }
        rows.send(connection);
    }

    static String issues(List<Issue> issues) {
        return StoredJson.write(issues.stream()
                .map(issue -> Map.of(
                        "field", issue.field(),
                        "code", issue.code(),
                        "expected", issue.expected(),
                        "found", issue.found()))
                .toList());
    }
}
