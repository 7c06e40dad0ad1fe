package org.manumit.server.detection.interpret;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.ObservationFollower;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Queues new observations for a look at their language, in the loader's transaction, and lets go of what interpreters made of
 * those that are held no longer. Thread-safe.
 */
@Component
final class LanguageFollower implements ObservationFollower {

    /** What people say or publish. Registers and payments hold names and references, whose language helps nobody. */
    static final Set<Kind> SPOKEN = EnumSet.of(Kind.TIP, Kind.POST, Kind.INCIDENT, Kind.CASE);

    private final LanguageReading reading;

    LanguageFollower(LanguageReading reading) {
        this.reading = reading;
    }

    @Override
    public void absorbed(Connection connection, FeedSnapshot feed, List<AbsorbedObservation> observations)
            throws SQLException {
        if (observations.stream().map(AbsorbedObservation::draft).noneMatch(LanguageFollower::speaks)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO detection.language_pending (first_id, last_id, records) VALUES (?, ?, ?)")) {
            insert.setLong(1, observations.get(0).id());
            insert.setLong(2, observations.get(observations.size() - 1).id());
            insert.setInt(3, observations.size());
            insert.executeUpdate();
        }
        reading.backlog().pokeAfterCommit();
    }

    private static boolean speaks(Draft draft) {
        return draft.text() != null && SPOKEN.contains(draft.kind());
    }

    @Override
    public void expunged(Connection connection, long[] observationIds) throws SQLException {
        // Alone: a reading that has seen one of these rows must have written before, or must not find it.
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_catalog.pg_advisory_xact_lock(2051, 5)")) {
            lock.execute();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM detection.foreign_text WHERE observation_id = ANY (?)")) {
            delete.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", observationIds));
            delete.executeUpdate();
        }
    }
}
