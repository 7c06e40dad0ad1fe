package org.manumit.server.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Hands rows on until the run that reads them is called off. Confined to one query. */
final class WantedRows implements RowCallbackHandler {

    private static final int ROWS_BETWEEN_LOOKS = 4096;

    private final BooleanSupplier cancelled;
    private final RowCallbackHandler rows;
    private int seen;

    WantedRows(BooleanSupplier cancelled, RowCallbackHandler rows) {
        this.cancelled = cancelled;
        this.rows = rows;
    }

    /** @throws CancellationException if the run was called off */
    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (seen++ % ROWS_BETWEEN_LOOKS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException("the run was called off");
        }
        rows.processRow(row);
    }
}
