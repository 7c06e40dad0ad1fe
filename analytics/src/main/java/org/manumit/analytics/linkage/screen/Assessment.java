package org.manumit.analytics.linkage.screen;

import java.util.List;
import org.manumit.analytics.linkage.name.NamePart;
import org.manumit.analytics.linkage.probability.ProbabilityCurve;

/**
 * What a record and an entry of a list have in common.
 *
 * @param bits log2 of the odds: {@link #PRIOR_BITS} and the bits of all evidence
 * @param recordName which of the record's names is nearest, −1 if it has none
 * @param listedName which of the entry's names is nearest, −1 if it has none
 * @param evidence what speaks for and against, name first
 * @param nameParts how the words of the two names stand to each other, the strongest first
 */
public record Assessment(
        double bits, Grade grade, int recordName, int listedName, List<Evidence> evidence, List<NamePart> nameParts) {

    /**
     * Log2 of the odds before anything but names is looked at, beside that of the names: most who bear a listed name are
     * not who is listed. Judgement: the longest and rarest name alone comes to about even odds.
     */
    public static final double PRIOR_BITS = -10;

    public Assessment {
        evidence = List.copyOf(evidence);
        nameParts = List.copyOf(nameParts);
    }

    /** From 0 to 1: the more agrees, and the rarer it is, the higher. Not calibrated: it orders hits. */
    public double score() {
        return score(bits);
    }

    /** The score that bits come to. */
    public static double score(double bits) {
        return ProbabilityCurve.probability(bits);
    }

    @Override
    public String toString() {
        return "Assessment[" + grade + ", " + bits + " bits]";
    }
}
