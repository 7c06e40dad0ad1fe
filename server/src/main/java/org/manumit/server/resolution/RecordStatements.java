package org.manumit.server.resolution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one observation states of entities: at most one bearer, with its ties and traits, or links. */
record RecordStatements(@Nullable Bearer bearer, List<Tie> ties, List<Trait> traits, List<Link> links) {

    /** The record describes an entity. */
    record Bearer(long recordKey, String schema, @Nullable String name) {
        @Override
        public String toString() {
            return "Bearer[" + recordKey + ", " + schema + "]";
        }
    }

    /** The record bears an identifier. */
    record Tie(long recordKey, long identifierKey, int exclusive, int rank) {}

    /** A single-valued trait of the record. */
    record Trait(long recordKey, int trait, long value) {}

    /** The record relates two others. */
    record Link(long sourceKey, long targetKey, String schema) {}

    static final RecordStatements NONE = new RecordStatements(null, List.of(), List.of(), List.of());

    static RecordStatements ofLinks(List<Link> links) {
        return links.isEmpty() ? NONE : new RecordStatements(null, List.of(), List.of(), links);
    }

    static RecordStatements ofBearer(Bearer bearer) {
        return new RecordStatements(bearer, new ArrayList<>(), new ArrayList<>(), List.of());
    }

    RecordStatements tie(long identifierKey, int exclusive, int rank) {
        if (bearer != null && identifierKey != bearer.recordKey()) {
            ties.add(new Tie(bearer.recordKey(), identifierKey, exclusive, rank));
        }
        return this;
    }

    RecordStatements trait(int trait, long value) {
        if (bearer != null) {
            traits.add(new Trait(bearer.recordKey(), trait, value));
        }
        return this;
    }
}
