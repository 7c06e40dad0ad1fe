package org.manumit.server.observation;

import java.util.Optional;
import org.manumit.problem.Absent;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.Feeds;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Observations for those who may read them; each reading is in the journal. Thread-safe. */
@Component
public final class Observations {

    private final Feeds feeds;
    private final ObjectProvider<ObservationTies> ties;

    Observations(Feeds feeds, ObjectProvider<ObservationTies> ties) {
        this.feeds = feeds;
        this.ties = ties;
    }

    /** An observation with where it came from and what it is tied to. */
    public record Card(Observation observation, Feed feed, ObservationTies.Ties ties) {}

    /** A tombstone with where it had come from. */
    public record Grave(Tombstone tombstone, Feed feed) {}

    /** The observation, unless it is gone or hidden from the reader. */
    public Optional<Card> find(Access access, long id) {
        return access.inTransaction(
                Act.of("observation.read", "observation", id),
                transaction -> ObservationTable.find(transaction.jdbc(), id)
                        .map(observation -> new Card(
                                observation, feeds.get(transaction, observation.feedId()), ties(transaction, id))));
    }

    /**
     * What is left of an observation that is gone.
     *
     * @throws Absent {@code observation-absent}
     */
    public Grave grave(Access access, long id) {
        return access.inTransaction(
                Act.of("observation.read", "observation", id),
                transaction -> ObservationTable.tombstone(transaction.jdbc(), id)
                        .map(tombstone -> new Grave(tombstone, feeds.get(transaction, tombstone.feedId())))
                        .orElseThrow(() -> new Absent("observation", "observation-absent")));
    }

    private ObservationTies.Ties ties(Transaction transaction, long id) {
        ObservationTies known = ties.getIfAvailable();
        return known == null ? ObservationTies.Ties.NONE : known.of(transaction, id);
    }
}
