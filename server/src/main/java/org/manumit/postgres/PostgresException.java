package org.manumit.postgres;

import org.jspecify.annotations.Nullable;

/** The database could not be prepared, started or stopped; the message says what was expected, what was found and what to do. */
public final class PostgresException extends RuntimeException {

    public PostgresException(String message) {
        super(message);
    }

    public PostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
