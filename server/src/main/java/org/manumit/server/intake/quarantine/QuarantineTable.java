package org.manumit.server.intake.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Issue;
import org.manumit.server.intake.StoredJson;
import org.manumit.server.intake.quarantine.QuarantinedRecord.StoredIssue;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Statements on quarantine. Holds no state. Thread-safe. */
final class QuarantineTable {

    private static final String SELECT = """
            SELECT q.id, q.batch_id, q.feed_id, f.key AS feed_key, q.record, q.line, q.raw, q.fields, q.issues, q.state
            FROM intake.quarantine q JOIN intake.feed f ON f.id = q.feed_id
            """;
    private static final String FILTER = """
             WHERE q.state = :state AND (:feed::text IS NULL OR f.key = :feed)
                AND (:batch::bigint IS NULL OR q.batch_id = :batch)
            """;

    private QuarantineTable() {}

    static List<QuarantinedRecord> list(
            JdbcClient jdbc, @Nullable String feed, @Nullable Long batch, String state, long after, int limit) {
        return jdbc.sql(SELECT + FILTER + " AND q.id > :after ORDER BY q.id LIMIT :limit")
                .param("state", state)
                .param("feed", feed)
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query(QuarantineTable::record)
                .list();
    }

    static long count(JdbcClient jdbc, @Nullable String feed, @Nullable Long batch, String state) {
        return jdbc.sql("SELECT count(*) FROM intake.quarantine q JOIN intake.feed f ON f.id = q.feed_id" + FILTER)
                .param("state", state)
                .param("feed", feed)
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    static Optional<QuarantinedRecord> find(JdbcClient jdbc, long id) {
        return jdbc.sql(SELECT + " WHERE q.id = ?")
                .param(id)
                .query(QuarantineTable::record)
                .optional();
    }

    static List<QuarantinedRecord> open(JdbcClient jdbc, Collection<Long> ids) {
        return jdbc.sql(SELECT + " WHERE q.id = ANY (?) AND q.state = 'open' ORDER BY q.batch_id, q.id")
                .param(ids.toArray(Long[]::new))
                .query(QuarantineTable::record)
                .list();
    }

    static void mend(JdbcClient jdbc, long id, Map<String, List<String>> fields, List<Issue> issues) {
        jdbc.sql("UPDATE intake.quarantine SET fields = ?::jsonb, issues = ?::jsonb WHERE id = ? AND state = 'open'")
                .params(
                        StoredJson.write(fields),
                        StoredJson.write(issues.stream()
                                .map(issue ->
                                        new StoredIssue(issue.field(), issue.code(), issue.expected(), issue.found()))
                                .toList()),
                        id)
                .update();
    }

    /** Settles open records, as the loader or as a manager; answers with how many there were by batch. */
    static Map<Long, Integer> settle(
            JdbcClient jdbc, Collection<Long> ids, String state, @Nullable String reason, long by, Instant at) {
        Map<Long, Integer> settled = new LinkedHashMap<>();
        jdbc.sql("""
                        UPDATE intake.quarantine SET state = :state, reason = :reason, decided_by = :by, decided_at = :at
                        WHERE id = ANY (:ids) AND state = 'open' RETURNING batch_id
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(batch -> settled.merge(batch, 1, Integer::sum));
        settled.forEach((batch, count) -> jdbc.sql("UPDATE intake.batch SET settled = settled + ? WHERE id = ?")
                .params(count, batch)
                .update());
        return settled;
    }

    private static QuarantinedRecord record(ResultSet row, int number) throws SQLException {
        List<StoredIssue> issues = new ArrayList<>();
        for (JsonNode issue : StoredJson.read(row.getString("issues"), JsonNode.class)) {
            issues.add(new StoredIssue(
                    issue.path("field").asString(""),
                    issue.path("code").asString(""),
                    issue.path("expected").asString(""),
                    issue.path("found").asString("")));
        }
        return new QuarantinedRecord(
                row.getLong("id"),
                row.getLong("batch_id"),
                row.getInt("feed_id"),
                row.getString("feed_key"),
                row.getLong("record"),
                row.getLong("line"),
                row.getString("raw"),
                fields(row.getString("fields")),
                issues,
                row.getString("state"));
    }

    private static Map<String, List<String>> fields(String json) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StoredJson.read(json, JsonNode.class).properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            field.getValue().forEach(value -> values.add(value.asString("")));
            fields.put(field.getKey(), values);
        });
        return fields;
    }
}
