package org.manumit.server.detection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.ObservationFollower;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Tells the detectors' clock that something is being loaded, and forgets what was read in observations that are held no longer,
 * in the transaction that lets them go. Thread-safe.
 */
@Component
final class ReadingFollower implements ObservationFollower {

    private static final List<String> FORGET = List.of(
            "DELETE FROM detection.reading WHERE observation_id = ANY (?)",
            "DELETE FROM detection.text_member WHERE observation_id = ANY (?)",
            "DELETE FROM detection.organisation_member WHERE observation_id = ANY (?)",
            "DELETE FROM detection.method_member WHERE observation_id = ANY (?)",
            "DELETE FROM detection.appellation WHERE observation_id = ANY (?)",
            "DELETE FROM detection.appellation WHERE bearer_id = ANY (?)");

    private final Loads loads;

    ReadingFollower(Loads loads) {
        this.loads = loads;
    }

    /** A run that keeps what it read waits here for whoever expunges, and the other way round, until either has committed. */
    static void keeping(Transaction transaction) {
        transaction
                .jdbc()
                .sql("SELECT pg_catalog.pg_advisory_xact_lock_shared(2051, 4)")
                .query(row -> {});
    }

    @Override
    public void absorbed(Connection connection, FeedSnapshot feed, List<AbsorbedObservation> observations) {
        loads.took(observations.size());
    }

    @Override
    public void expunged(Connection connection, long[] observationIds) throws SQLException {
        if (observationIds.length == 0) {
            return;
        }
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_catalog.pg_advisory_xact_lock(2051, 4)")) {
            lock.execute();
        }
        Array ids = connection.createArrayOf(
                "bigint", Arrays.stream(observationIds).boxed().toArray());
        for (String statement : FORGET) {
            try (PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setArray(1, ids);
                delete.executeUpdate();
            }
        }
        ids.free();
    }
}
