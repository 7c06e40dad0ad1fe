package org.manumit.analytics.text.extract;

/**
 * An age, or a range of ages, in years. Whose it is the text may not say.
 *
 * @param from least age; 0 where only an upper bound is named
 * @param to greatest age, {@value #OPEN} where only a lower bound is named
 */
public record AgeFact(int from, int to, Span span, double confidence) implements Fact {

    /** Nobody is older. */
    public static final int OPEN = 130;

    public AgeFact {
        Fact.checkConfidence(confidence);
        if (from < 0 || to < from || to > OPEN) {
            throw new IllegalArgumentException("ages must be from 0 to 130 in order but were " + from + " and " + to);
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.AGE;
    }

    /** "19", "18-25", "18+", "&lt;15". */
    @Override
    public String value() {
        if (from == to) {
            return Integer.toString(from);
        }
        if (to == OPEN) {
            return from + "+";
        }
        return from == 0 ? "<" + (to + 1) : from + "-" + to;
    }

    @Override
    public String toString() {
        return Fact.masked(this);
    }
}
