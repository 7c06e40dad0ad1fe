package org.manumit.server.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** Hears which observations are held no longer, so that what intake keeps beside them goes too; whoever holds them tells it. */
public interface ExpungedRecords {

    /** @param connection the loader's, in the transaction that lets the observations go */
    void expunged(Connection connection, long[] observationIds) throws SQLException;
}
