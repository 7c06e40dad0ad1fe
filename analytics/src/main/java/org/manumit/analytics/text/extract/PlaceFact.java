package org.manumit.analytics.text.extract;

import java.util.List;

/**
 * A place that a text names, with all places of that name.
 *
 * @param candidates heaviest first, at least one; their weights add up to 1
 */
public record PlaceFact(List<Candidate> candidates, Span span, double confidence) implements Fact {

    /**
     * A place that may be meant.
     *
     * @param weight from 0 to 1: grows with the square root of its population, and eightfold in the country of the feed;
     *     set by hand, no measured frequency
     */
    public record Candidate(GazetteerPlace place, double weight) {}

    public PlaceFact {
        Fact.checkConfidence(confidence);
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a place must have at least one candidate but had none");
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.PLACE;
    }

    /** Identifier of the heaviest candidate. */
    @Override
    public String value() {
        return candidates.get(0).place().id();
    }

    @Override
    public String toString() {
        return Fact.masked(this);
    }
}
