package org.manumit.server.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.manumit.server.intake.FeedSnapshot;

/**
 * Follows the stock of observations in the very transaction that changes it; downstream modules implement it for what must
 * never lag behind. Runs on the path of every load: no reading of single rows, no waiting.
 */
public interface ObservationFollower {

    /** New observations of one feed, in the order of their ids. */
    void absorbed(Connection connection, FeedSnapshot feed, List<AbsorbedObservation> observations) throws SQLException;

    /** Observations that are held no longer: undone, expired, withdrawn or erased. */
    void expunged(Connection connection, long[] observationIds) throws SQLException;
}
