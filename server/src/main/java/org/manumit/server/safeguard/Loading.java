package org.manumit.server.safeguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Opens loading transactions. Thread-safe. */
@Component
public final class Loading {

    private final AccessTransactions transactions;

    Loading(AccessTransactions transactions) {
        this.transactions = transactions;
    }

    /** Runs the work in a transaction of the insert-only role, with one journal entry in the actor's name; both are committed or neither. */
    public <T extends @Nullable Object> T inTransaction(Act act, Actor actor, LoadWork<T> work) {
        Access access = new Access(actor, null, Purpose.INVESTIGATE_TRAFFICKING, Reach.NOTHING, transactions);
        return transactions.load(access, act, transaction -> {
            try {
                return work.load(transaction);
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("load", null, failure);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
