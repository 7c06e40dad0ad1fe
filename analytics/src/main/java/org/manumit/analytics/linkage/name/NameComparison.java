package org.manumit.analytics.linkage.name;

import java.util.List;

/**
 * What the comparison of two names came to.
 *
 * @param score probability, from 0 to 1, that both are names of one bearer: 1 / (1 + 2<sup>-bits</sup>)
 * @param bits log2 of the odds: {@link NameComparer#PRIOR_BITS} and the bits of all parts
 * @param parts what spoke for and against, the strongest first
 */
public record NameComparison(double score, double bits, List<NamePart> parts) {

    /** From this score on, two names match. */
    public static final double MATCH_LINE = 0.5;

    public NameComparison {
        parts = List.copyOf(parts);
    }

    /** Whether the score reaches {@link #MATCH_LINE}. */
    public boolean match() {
        return score >= MATCH_LINE;
    }
}
