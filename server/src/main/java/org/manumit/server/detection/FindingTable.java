package org.manumit.server.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Findings and their evidence, as the runs left them. Only runs read them. Thread-safe. */
@Component
class FindingTable {

    private static final int FETCHED_ROWS = 20_000;

    private final JsonMapper json = JsonMapper.builder().build();

    /** Replaces what earlier runs of the detector left. */
    void replace(Transaction transaction, String detector, long runId, List<Finding> findings) {
        transaction
                .jdbc()
                .sql("DELETE FROM detection.finding WHERE detector = :detector")
                .param("detector", detector)
                .update();
        findings.forEach(finding -> insert(transaction, runId, finding));
    }

    private void insert(Transaction transaction, long runId, Finding finding) {
        long id = transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.finding (run_id, detector, question, arguments, strength_bits, first_at, last_at)
                        VALUES (:run, :detector, :question, :arguments::jsonb, :strength, :first, :last) RETURNING id""")
                .param("run", runId)
                .param("detector", finding.detector())
                .param("question", finding.question())
                .param("arguments", json.writeValueAsString(finding.arguments()))
                .param("strength", finding.strengthBits())
                .param("first", timestamp(finding.firstAt()), java.sql.Types.TIMESTAMP)
                .param("last", timestamp(finding.lastAt()), java.sql.Types.TIMESTAMP)
                .query(Long.class)
                .single();
        List<Finding.Evidence> evidence = finding.evidence();
        transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.evidence (finding_id, observation_id, selector_id, bits)
                        SELECT :finding, e.observation_id, e.selector_id, e.bits
                        FROM unnest(:observations::bigint[], :selectors::bigint[], :bits::float8[])
                            AS e(observation_id, selector_id, bits)""")
                .param("finding", id)
                .param(
                        "observations",
                        evidence.stream().map(Finding.Evidence::observationId).toArray(Long[]::new))
                .param(
                        "selectors",
                        evidence.stream().map(Finding.Evidence::selectorId).toArray(Long[]::new))
                .param("bits", evidence.stream().map(Finding.Evidence::bits).toArray(Double[]::new))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** One row an item of evidence, findings in the order of their ids. */
    void read(Transaction transaction, Findings.Sink sink) {
        transaction.jdbc().sql("""
                        SELECT f.id, f.detector, f.run_id, e.observation_id
                        FROM detection.finding f JOIN detection.evidence e ON e.finding_id = f.id
                        ORDER BY f.id, e.observation_id""").withFetchSize(FETCHED_ROWS).query((ResultSet row) -> accept(row, sink));
    }

    private static void accept(ResultSet row, Findings.Sink sink) throws SQLException {
        sink.evidence(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
    }

    /** Observations that findings of these detectors rest on. */
    long[] evidence(Transaction transaction, List<String> detectors) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT DISTINCT e.observation_id
                        FROM detection.finding f JOIN detection.evidence e ON e.finding_id = f.id
                        WHERE f.detector = ANY (:detectors) ORDER BY 1""")
                .param("detectors", detectors.toArray(String[]::new))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** How many findings each detector has now. */
    Map<String, Integer> counts(Transaction transaction) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        transaction
                .jdbc()
                .sql("SELECT detector, pg_catalog.count(*) FROM detection.finding GROUP BY detector")
                .query((ResultSet row) -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }
}
