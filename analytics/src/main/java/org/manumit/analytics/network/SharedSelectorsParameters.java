package org.manumit.analytics.network;

/**
 * What {@link SharedSelectors} is told before it looks. The defaults are judgement, checked on synthetic worlds.
 *
 * @param strongSpread most unrelated groups of records that may name a selector which still joins groups by itself
 * @param hubSpread unrelated groups beyond which a selector joins nothing (a hotline, a platform's own address)
 * @param hubRecords records beyond which a selector joins nothing, whatever stands in them
 * @param listSelectors selectors beyond which a record is a list (a circular, a directory) and joins nothing
 * @param maximumRecords most records in one network; a selector that would make a larger one is cut and reported
 * @param repeatProbability chance that two records of the same hand repeat a selector, above 0, at most 1
 */
public record SharedSelectorsParameters(
        int strongSpread,
        int hubSpread,
        int hubRecords,
        int listSelectors,
        int maximumRecords,
        double repeatProbability) {

    /** Strong up to 6 groups, hub above 40 groups or 500 records, lists above 20 selectors, networks up to 600 records. */
    public static final SharedSelectorsParameters DEFAULT = new SharedSelectorsParameters(6, 40, 500, 20, 600, 0.5);

    public SharedSelectorsParameters {
        if (strongSpread < 1 || hubSpread < strongSpread) {
            throw new IllegalArgumentException("strongSpread must lie between 1 and hubSpread but they were "
                    + strongSpread + " and " + hubSpread);
        }
        if (hubRecords < 2 || listSelectors < 2 || maximumRecords < 2) {
            throw new IllegalArgumentException(
                    "hubRecords, listSelectors and maximumRecords must be at least 2 but were " + hubRecords + ", "
                            + listSelectors + " and " + maximumRecords);
        }
        if (!(repeatProbability > 0 && repeatProbability <= 1)) {
            throw new IllegalArgumentException(
                    "repeatProbability must lie above 0 and at most 1 but was " + repeatProbability);
        }
    }
}
