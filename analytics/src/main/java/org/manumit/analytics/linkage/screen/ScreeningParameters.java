package org.manumit.analytics.linkage.screen;

/**
 * Bounds on what is compared. What they leave out is counted.
 *
 * @param mostNamesOfAWord listed names that may share one word with a record for being compared because of it
 * @param mostNamesOfAPair the same for two words, and for identifiers
 * @param mostCompared listed names that one name of a record is compared with at most, those that share most
 */
public record ScreeningParameters(int mostNamesOfAWord, int mostNamesOfAPair, int mostCompared) {

    /** Judgement: far above what names of 100,000 persons need, and bounded where thousands share a name. */
    public static final ScreeningParameters DEFAULT = new ScreeningParameters(100, 1_000, 200);

    public ScreeningParameters {
        if (mostNamesOfAWord < 1 || mostNamesOfAPair < 1 || mostCompared < 1) {
            throw new IllegalArgumentException("each bound must be at least 1 but they were " + mostNamesOfAWord + ", "
                    + mostNamesOfAPair + " and " + mostCompared);
        }
    }
}
