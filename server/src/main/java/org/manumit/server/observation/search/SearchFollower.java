package org.manumit.server.observation.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.ObservationFollower;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Queues new observations for the index, in the loader's transaction, and takes expunged ones out at once. Thread-safe. */
@Component
final class SearchFollower implements ObservationFollower {

    private final SearchIndexer indexer;

    SearchFollower(SearchIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public void absorbed(Connection connection, FeedSnapshot feed, List<AbsorbedObservation> observations)
            throws SQLException {
        if (observations.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO observation.search_pending (first_id, last_id, records, feed_id) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, observations.get(0).id());
            insert.setLong(2, observations.get(observations.size() - 1).id());
            insert.setInt(3, observations.size());
            insert.setInt(4, feed.id());
            insert.executeUpdate();
        }
        indexer.backlog().pokeAfterCommit();
    }

    @Override
    public void expunged(Connection connection, long[] observationIds) throws SQLException {
        // Alone: an indexer that has read one of these rows must have written before, or must not find it.
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_catalog.pg_advisory_xact_lock(2051, 3)")) {
            lock.execute();
        }
        for (String table : List.of("observation.search_document", "observation.search_point")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE observation_id = ANY (?)")) {
                delete.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", observationIds));
                delete.executeUpdate();
            }
        }
    }
}
