package org.manumit.server.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.manumit.server.intake.ExpungedRecords;
import org.manumit.server.intake.FeedSnapshot;
import org.springframework.stereotype.Component;

/** Tells intake which observations are gone. Thread-safe. */
@Component
final class IntakeFollower implements ObservationFollower {

    private final ExpungedRecords intake;

    IntakeFollower(ExpungedRecords intake) {
        this.intake = intake;
    }

    /** Intake has brought them and knows. */
    @Override
    public void absorbed(Connection connection, FeedSnapshot feed, List<AbsorbedObservation> observations) {}

    @Override
    public void expunged(Connection connection, long[] observationIds) throws SQLException {
        intake.expunged(connection, observationIds);
    }
}
