package org.manumit.analytics.text.extract;

/**
 * A phrase of the list, not denied by its clause.
 *
 * @param kind {@link FactKind#TRAVEL}, {@link FactKind#VOICE} or {@link FactKind#MOVEMENT}
 * @param value the rule's key, such as {@code travel.new}
 */
public record PhraseFact(FactKind kind, String value, Span span, double confidence) implements Fact {

    public PhraseFact {
        Fact.checkConfidence(confidence);
    }

    @Override
    public String toString() {
        return Fact.masked(this);
    }
}
