package org.manumit.server.detection;

import java.util.List;
import java.util.stream.LongStream;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Findings of the latest runs, for those who work on with them. Thread-safe. */
@Component
public class Findings {

    private final FindingTable table;
    private final FactTable facts;

    Findings(FindingTable table, FactTable facts) {
        this.table = table;
        this.facts = facts;
    }

    /** Takes evidence row by row. */
    public interface Sink {
        /** One item; the items of a finding follow each other. */
        void evidence(long findingId, String detector, long runId, long observationId);
    }

    /** Streams the evidence of all findings; only a run may. */
    public void read(Transaction transaction, Sink sink) {
        table.read(transaction, sink);
    }

    /** Facts of the observations that the transaction may see, with what was read in their texts. */
    public List<ObservationFacts> facts(Transaction transaction, long[] observationIds) {
        return facts.stored(
                transaction, LongStream.of(observationIds).sorted().distinct().toArray());
    }
}
