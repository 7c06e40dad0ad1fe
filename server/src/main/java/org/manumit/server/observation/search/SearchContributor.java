package org.manumit.server.observation.search;

import java.util.List;
import org.manumit.server.safeguard.Transaction;
import org.springframework.modulith.NamedInterface;

/** Finds other things by the same words; downstream modules implement it. */
@NamedInterface("search")
public interface SearchContributor {

    /**
     * What the text finds among what the transaction's reader may see.
     *
     * @param text as typed
     */
    Contribution contribute(Transaction transaction, String text);

    /**
     * @param hits things found, best first
     * @param observationIds observations that these point to, for example those that name a number; any number may be
     *     among them that the reader cannot see, they are joined under row-level security
     */
    @NamedInterface("search")
    record Contribution(List<SearchHit> hits, List<Long> observationIds) {
        public Contribution {
            hits = List.copyOf(hits);
            observationIds = List.copyOf(observationIds);
        }
    }
}
