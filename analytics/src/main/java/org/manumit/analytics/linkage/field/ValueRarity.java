package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.floats.FloatArrays;

/**
 * How much more it says that two records agree on one value than on any: the logarithm of the chance that two agree at all
 * over the share of the records with this value. When records are added it stays as it was, a new value being as rare as one
 * that two have, but for a value that has {@link #becomesCommon become common}: a telephone that a hundred come to give.
 * <b>Units</b> bits. Thread-safe as long as it does not grow.
 */
final class ValueRarity {

    private static final double LOG_2 = Math.log(2);

    /** Whoever shares a value is not alone with it. */
    private static final int FEWEST = 2;

    /** Records with a value from which on they tell how common it is. Judgement. */
    private static final int TELLING = 20;

    private final Field field;
    private final double agree;
    private final float ofNew;

    private float[] bits;
    private int distinct;
    private int rows;

    ValueRarity(Field field) {
        this.field = field;
        double all = Math.max(1, field.present());
        double sum = 0;
        for (int value = 0; value < field.distinct(); value++) {
            double share = field.count(value) / all;
            sum += share * share;
        }
        agree = sum;
        distinct = field.distinct();
        bits = new float[distinct];
        for (int value = 0; value < distinct; value++) {
            bits[value] = bits(agree * all, field.count(value));
        }
        // A column without values says nothing of how rare one is.
        ofNew = agree == 0 ? 0 : bits(agree * all, FEWEST);
        rows = field.size();
    }

    private static float bits(double commonOnAverage, int count) {
        return (float) (Math.log(commonOnAverage / Math.max(FEWEST, count)) / LOG_2);
    }

    /** Whether so many have a value, or a word, that it must not count as rare as before: its share has more than doubled. */
    static boolean becomesCommon(int count, float before, float now) {
        return count > TELLING && now < before - 1;
    }

    /** Takes in the records that the column was given since. */
    void grow() {
        bits = FloatArrays.grow(bits, field.distinct());
        for (; distinct < field.distinct(); distinct++) {
            bits[distinct] = ofNew;
        }
        for (; rows < field.size(); rows++) {
            int value = field.value(rows);
            if (value != Field.MISSING && agree > 0) {
                float now = bits(agree * field.present(), field.count(value));
                bits[value] = becomesCommon(field.count(value), bits[value], now) ? now : bits[value];
            }
        }
    }

    double bits(int value) {
        return bits[value];
    }
}
