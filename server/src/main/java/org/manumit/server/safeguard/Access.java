package org.manumit.server.safeguard;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only way to data on persons: who acts, under which mandate, for which purpose. Built here alone, for a request by the resolver of
 * controller parameters and for a run by {@link RunMandates}. Immutable; valid for one request or run.
 */
public final class Access {

    private final Actor actor;
    private final @Nullable Mandate mandate;
    private final Purpose purpose;
    private final Reach reach;
    private final AccessTransactions transactions;

    Access(Actor actor, @Nullable Mandate mandate, Purpose purpose, Reach reach, AccessTransactions transactions) {
        this.actor = actor;
        this.mandate = mandate;
        this.purpose = purpose;
        this.reach = reach;
        this.transactions = transactions;
    }

    public Actor actor() {
        return actor;
    }

    public Optional<Mandate> mandate() {
        return Optional.ofNullable(mandate);
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Equal for readers who see the same rows; fit as a part of a cache key. */
    public String readerKey() {
        return reach.key();
    }

    /**
     * Runs the work in a database transaction that sees what this access may see, and enters the act in the journal within it: both are
     * committed or neither. Within a transaction of this same access on this thread it joins that one.
     */
    public <T extends @Nullable Object> T inTransaction(Act act, Function<Transaction, T> work) {
        return transactions.run(this, act, work);
    }

    Reach reach() {
        return reach;
    }

    @Override
    public String toString() {
        return "Access[" + actor + "]";
    }
}
