package org.manumit.analytics.place;

/**
 * What {@link HotCells} is told before it looks.
 *
 * @param falseDiscoveryRate share of the cells called significant that may be so by chance, above 0 and below 1; 0.05 is
 *     what Caldas de Castro and Singer (2006) use
 * @param minimumEvents events that the whole study area must hold before any cell is called significant; the normal
 *     approximation of Gi* is poor for a handful of events, and fewer than 30 is our judgement of a handful
 */
public record HotCellsParameters(double falseDiscoveryRate, int minimumEvents) {

    /** False discovery rate 0.05, at least 30 events. */
    public static final HotCellsParameters DEFAULT = new HotCellsParameters(0.05, 30);

    public HotCellsParameters {
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw new IllegalArgumentException(
                    "falseDiscoveryRate must lie between 0 and 1 but was " + falseDiscoveryRate);
        }
        if (minimumEvents < 1) {
            throw new IllegalArgumentException("minimumEvents must be at least 1 but was " + minimumEvents);
        }
    }
}
