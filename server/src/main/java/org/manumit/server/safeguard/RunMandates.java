package org.manumit.server.safeguard;

import org.springframework.stereotype.Component;

/** Gives background runs their access. Thread-safe. */
@Component
public final class RunMandates {

    private final AccessTransactions transactions;

    RunMandates(AccessTransactions transactions) {
        this.transactions = transactions;
    }

    /** Access for one run, valid as long as it is held; each of its transactions is journalled under the run's name. */
    public Access open(RunMandate run) {
        Mandate mandate = new Mandate(Mandate.Kind.RUN, null, run.name());
        return new Access(
                Actor.run(run.name()), mandate, Purpose.INVESTIGATE_TRAFFICKING, Reach.ofRun(run), transactions);
    }
}
