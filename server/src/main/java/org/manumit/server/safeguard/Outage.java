package org.manumit.server.safeguard;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Unavailable;

/** Why the machine cannot store or answer for now. What was acknowledged before stands; what fails by it has changed nothing. */
public enum Outage {
    /** No room on the disk. */
    STORAGE_FULL("storage-full"),
    /** The disk or the database's files fail otherwise: an I/O error, a limit on the length of files. */
    STORAGE_FAILING("storage-failing"),
    /** The database does not answer: it restarts, recovers or is stopped. */
    DATABASE_AWAY("database-away");

    private final String code;

    Outage(String code) {
        this.code = code;
    }

    /** Stable kebab-case name, also of its message. */
    public String code() {
        return code;
    }

    public Unavailable problem() {
        return new Unavailable("safeguard", code, this == STORAGE_FULL);
    }

    /** What a failure of the database tells by its SQLSTATE, the gravest first; empty if it is no outage. */
    static Optional<Outage> told(Throwable failure) {
        @Nullable Outage gravest = null;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Outage found = cause instanceof SQLException sql ? of(sql) : null;
            if (found != null && (gravest == null || found.compareTo(gravest) < 0)) {
                gravest = found;
            }
        }
        return Optional.ofNullable(gravest);
    }

    private static @Nullable Outage of(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            // Only the pool's own failures have none: no connection to be had, or this one broke and is closed.
            return DATABASE_AWAY;
        }
        if (state.equals("53100")) {
            return STORAGE_FULL;
        }
        // PostgreSQL tells a file that may not grow (EFBIG) as an internal error.
        if (state.startsWith("58") || state.startsWith("XX")) {
            return STORAGE_FAILING;
        }
        boolean away = state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
        return away ? DATABASE_AWAY : null;
    }
}
