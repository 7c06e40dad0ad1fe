package org.manumit.server.observation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;

/** What an observation is tied to, as the reader of the transaction may see it; the module that resolves selectors implements it. */
public interface ObservationTies {

    Ties of(Transaction transaction, long observationId);

    /** The selectors that the observation names and the entities that rest on it. */
    record Ties(List<SelectorTie> selectors, List<EntityTie> entities) {
        public Ties {
            selectors = List.copyOf(selectors);
            entities = List.copyOf(entities);
        }

        /** Nothing known. */
        static final Ties NONE = new Ties(List.of(), List.of());
    }

    /**
     * A selector that the observation names. Its text form shows the id only.
     *
     * @param observations how many observations name it that the reader may see
     * @param knownSharedNote why it is known to be shared innocently; null when it is not
     * @param start first character in the text; null when it stood in a property
     */
    record SelectorTie(
            long id,
            String kind,
            String value,
            long observations,
            @Nullable String knownSharedNote,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String property) {
        @Override
        public String toString() {
            return "SelectorTie[" + id + "]";
        }
    }

    /** An entity that rests on the observation. Its text form shows the id only. */
    record EntityTie(long id, String schema, String name) {
        @Override
        public String toString() {
            return "EntityTie[" + id + "]";
        }
    }
}
