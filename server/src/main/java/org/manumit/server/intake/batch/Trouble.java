package org.manumit.server.intake.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

/** Tells trouble that passes, such as a database that restarts, from trouble that would come again. */
final class Trouble {

    /** SQLSTATE classes: connection, rollback by the server, insufficient resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private Trouble() {}

    static boolean passes(Throwable trouble) {
        for (@Nullable Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException || cause instanceof IOException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && PASSING.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    /** Types and places without messages, which may quote data. */
    static String places(Throwable trouble) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ")
                    .append(cause.getClass().getName())
                    .append(cause instanceof SQLException sql ? " " + sql.getSQLState() : "")
                    .append(Stream.of(cause.getStackTrace())
                            .filter(place -> place.getClassName().startsWith("org.manumit"))
                            .limit(4)
                            .map(place -> place.getClassName() + ":" + place.getLineNumber())
                            .collect(Collectors.joining(" < ", " at ", "")));
        }
        return text.toString();
    }
}
