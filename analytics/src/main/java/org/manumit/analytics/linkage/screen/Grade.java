package org.manumit.analytics.linkage.screen;

import java.util.List;

/**
 * How much of a hit agrees, the most first. A grade is a question to a person, never a verdict.
 *
 * <p>The lines are judgement, in bits before which nobody is listed ({@link Assessment#PRIOR_BITS}); what they find on
 * invented people whose truth is known stands in the project's benchmarks.
 */
public enum Grade {
    /** The names agree and so does something that few share, from 6 bits on; or a document and most of the name. */
    STRONG,
    /** More for it than against it. */
    PROBABLE,
    /** Something besides the name agrees, such as a country, but it is less than what a namesake would show. */
    POSSIBLE,
    /** The names agree and nothing else can be compared, or nothing else agrees. */
    NAME_ONLY,
    /** A namesake: something speaks against it that outweighs all that agrees besides the name. No hit. */
    CONTRADICTED;

    private static final double STRONG_BITS = 6;
    private static final double PROBABLE_BITS = 0;
    /** Against this much a grade is never strong, and what does not outweigh it is contradicted. */
    private static final double CONTRADICTION_BITS = -4;

    /** What tells a document, even of a country that nobody says, from a shared telephone or e-mail. */
    private static final double DOCUMENT_BITS = 12;

    private static final double LEAST_SUPPORT_BITS = 0.5;

    static Grade of(List<Evidence> evidence, double bits) {
        double support = 0;
        double against = 0;
        boolean weak = false;
        boolean document = false;
        for (Evidence one : evidence) {
            if (!one.ofName()) {
                support += Math.max(0, one.bits());
                against += Math.min(0, one.bits());
            }
            weak |= one.respect() == Evidence.Respect.NAME_FORM && one.finding().equals("weak-alias");
            document |= one.respect() == Evidence.Respect.IDENTIFIER && one.bits() >= DOCUMENT_BITS;
        }
        boolean contradiction = against <= CONTRADICTION_BITS;
        if (contradiction && support < -against) {
            return CONTRADICTED;
        }
        if (support < LEAST_SUPPORT_BITS) {
            return NAME_ONLY;
        }
        Grade grade = bits >= STRONG_BITS && !contradiction ? STRONG : bits >= PROBABLE_BITS ? PROBABLE : POSSIBLE;
        return weak && !document && grade != POSSIBLE ? values()[grade.ordinal() + 1] : grade;
    }
}
