package org.manumit.server.safeguard;

import java.io.IOException;
import java.sql.SQLException;

/** What to do within a loading transaction. */
@FunctionalInterface
public interface LoadWork<T> {

    T load(LoadTransaction transaction) throws SQLException, IOException;
}
