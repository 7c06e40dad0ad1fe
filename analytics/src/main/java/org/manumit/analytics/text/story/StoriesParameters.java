package org.manumit.analytics.text.story;

/**
 * What it takes to believe that two tips tell one story. Bits are binary logarithms of odds; set by hand and looked at on synthetic
 * worlds, see {@code ./manumit bench stories}.
 *
 * @param partners how many other tips of its story a tip has on average: far below one, as most tips stand alone
 * @param daysApart mean of the days between two tips of one story
 * @param mostSignBits most that all shared signs count for together: what is alleged often goes together
 * @param placeClashBits what it costs when both name places and none is shared
 * @param signClashBits what it costs when both allege something and nothing is shared
 * @param unseenBits by how much two tips that share neither selector nor place speak against joining their stories
 * @param mostTipsOfAFact tips beyond which a fact brings no two tips together, though it still counts for those that others bring;
 *     such facts are told
 * @param nearest how many tips next in time a place brings a tip together with; where there were more, that is told
 */
public record StoriesParameters(
        double partners,
        double daysApart,
        double mostSignBits,
        double placeClashBits,
        double signClashBits,
        double unseenBits,
        int mostTipsOfAFact,
        int nearest) {

    /** As described in the benchmarks. */
    public static final StoriesParameters DEFAULT = new StoriesParameters(0.03, 21, 6, 2, 1.5, 1, 20_000, 100);

    public StoriesParameters {
        if (!(partners > 0 && daysApart > 0 && unseenBits >= 0) || mostTipsOfAFact < 2 || nearest < 1) {
            throw new IllegalArgumentException(
                    "a story needs partners and days above 0, and bounds of at least 2 and 1");
        }
        if (!(mostSignBits >= 0 && placeClashBits >= 0 && signClashBits >= 0)) {
            throw new IllegalArgumentException("bounds and costs must be 0 bits or more");
        }
    }
}
