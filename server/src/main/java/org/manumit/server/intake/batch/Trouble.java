package org.manumit.server.intake.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Outage;
import org.manumit.server.safeguard.Outages;
import org.springframework.transaction.TransactionException;

/** Tells trouble that passes, such as a database that restarts, from trouble that would come again. */
final class Trouble {

    /** SQLSTATE class of transactions that the database rolled back, such as one of two that waited for each other. */
    private static final String ROLLED_BACK = "40";

    private Trouble() {}

    static boolean passes(Throwable trouble, Outages outages) {
        for (@Nullable Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException
                    || cause instanceof IOException
                    || cause instanceof StaleChunkException
                    || (cause instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).startsWith(ROLLED_BACK))) {
                return true;
            }
        }
        return outages.of(trouble).isPresent();
    }

    /** What to tell about trouble that passes; empty if it needs no words, since it is tried again at once. */
    static Optional<Outage> outage(Throwable trouble, Outages outages) {
        Optional<Outage> told = outages.of(trouble);
        boolean file = Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
        return told.isPresent() || !file ? told : Optional.of(outages.ofFile());
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
