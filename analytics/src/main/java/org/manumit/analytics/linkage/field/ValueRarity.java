package org.manumit.analytics.linkage.field;

/**
 * How much more it says that two records agree on one value than on any: the logarithm of the chance that two agree at all
 * over the share of the records with this value. It stays as it was at first: a value that came later, and is shared all the same,
 * counts as one that two have. <b>Units</b> bits. Thread-safe (immutable).
 */
final class ValueRarity {

    private static final double LOG_2 = Math.log(2);

    /** Whoever shares a value is not alone with it. */
    private static final int FEWEST = 2;

    private final float[] bits;
    private final float ofLater;

    ValueRarity(Field field) {
        double all = Math.max(1, field.present());
        double agree = 0;
        for (int value = 0; value < field.distinct(); value++) {
            double share = field.count(value) / all;
            agree += share * share;
        }
        bits = new float[field.distinct()];
        for (int value = 0; value < bits.length; value++) {
            bits[value] = bits(agree * all, field.count(value));
        }
        // A column without values says nothing of how rare one is.
        ofLater = agree == 0 ? 0 : bits(agree * all, FEWEST);
    }

    private static float bits(double commonOnAverage, int count) {
        return (float) (Math.log(commonOnAverage / Math.max(FEWEST, count)) / LOG_2);
    }

    double bits(int value) {
        return value < bits.length ? bits[value] : ofLater;
    }
}
