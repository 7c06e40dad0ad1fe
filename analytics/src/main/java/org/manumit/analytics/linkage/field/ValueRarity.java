package org.manumit.analytics.linkage.field;

/**
 * How much more it says that two records agree on one value than on any: the logarithm of the chance that two agree at all
 * over the share of the records with this value. <b>Units</b> bits. Thread-safe.
 */
final class ValueRarity {

    private static final double LOG_2 = Math.log(2);

    private final float[] bits;

    ValueRarity(Field field) {
        double all = Math.max(1, field.present());
        double agree = 0;
        for (int value = 0; value < field.distinct(); value++) {
            double share = field.count(value) / all;
            agree += share * share;
        }
        bits = new float[field.distinct()];
        for (int value = 0; value < bits.length; value++) {
            bits[value] = (float) (Math.log(agree * all / field.count(value)) / LOG_2);
        }
    }

    double bits(int value) {
        return bits[value];
    }
}
