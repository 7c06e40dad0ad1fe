package org.manumit.server.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** The runs of detectors. Thread-safe. */
@Component
class RunTable {

    long start(Transaction transaction, DetectorCard card, String parameters, long seed) {
        return transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.run (detector, version, parameters, seed, state)
                        VALUES (:detector, :version, :parameters::jsonb, :seed, 'RUNNING') RETURNING id""")
                .param("detector", card.key())
                .param("version", card.version())
                .param("parameters", parameters)
                .param("seed", seed)
                .query(Long.class)
                .single();
    }

    void end(Transaction transaction, long runId, Run.State state, long findings) {
        transaction
                .jdbc()
                .sql("""
                        UPDATE detection.run SET state = :state, findings = :findings, ended_at = pg_catalog.clock_timestamp()
                        WHERE id = :id""")
                .param("state", state.name())
                .param("findings", findings)
                .param("id", runId)
                .update();
    }

    /** Notes which observations the run looks at: all up to the highest id. */
    void snapshot(Transaction transaction, long runId, long inputs, long highestId) {
        transaction
                .jdbc()
                .sql("UPDATE detection.run SET inputs = :inputs, highest_observation_id = :highest WHERE id = :id")
                .param("inputs", inputs)
                .param("highest", highestId)
                .param("id", runId)
                .update();
    }

    /** Runs that a stop of the server cut short. */
    void closeOrphans(Transaction transaction) {
        transaction.jdbc().sql("""
                        UPDATE detection.run SET state = 'CANCELLED', ended_at = pg_catalog.clock_timestamp()
                        WHERE state = 'RUNNING'""").update();
    }

    /** Highest observation id that a finished run has seen; 0 if none has finished. */
    long highestSeen(Transaction transaction) {
        return transaction
                .jdbc()
                .sql(
                        "SELECT COALESCE(pg_catalog.max(highest_observation_id), 0) FROM detection.run WHERE state = 'DONE'")
                .query(Long.class)
                .single();
    }

    long highestHeld(Transaction transaction) {
        return transaction
                .jdbc()
                .sql("SELECT COALESCE(pg_catalog.max(id), 0) FROM observation.published_observation")
                .query(Long.class)
                .single();
    }

    long held(Transaction transaction) {
        return transaction
                .jdbc()
                .sql("SELECT pg_catalog.count(*) FROM observation.published_observation")
                .query(Long.class)
                .single();
    }

    List<Run> list(Transaction transaction, int most) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT id, detector, version, started_at, ended_at, findings, seed, inputs, state
                        FROM detection.run ORDER BY id DESC LIMIT :most""")
                .param("most", most)
                .query(RunTable::run)
                .list();
    }

    Run get(Transaction transaction, long id) {
        return transaction.jdbc().sql("""
                        SELECT id, detector, version, started_at, ended_at, findings, seed, inputs, state
                        FROM detection.run WHERE id = :id""").param("id", id).query(RunTable::run).single();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new Run(
                row.getLong("id"),
                row.getString("detector"),
                row.getString("version"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                Run.rounded(row.getLong("findings")),
                row.getLong("seed"),
                Run.rounded(row.getLong("inputs")),
                Run.State.valueOf(row.getString("state")));
    }
}
