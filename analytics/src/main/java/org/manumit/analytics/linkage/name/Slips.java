package org.manumit.analytics.linkage.name;

import java.util.Arrays;

/**
 * How far slips lead from one word to another.
 *
 * <p><b>Method</b> Optimal string alignment (Damerau 1964, doi:10.1145/363958.363994) with costs by what writers and
 * readers confuse: neighbouring keys, vowels, letters that transliterations write either way, figures that look like
 * letters, two letters that stand for one. <b>Units</b> 1 is a letter for an unrelated letter. <b>Cost</b> O(product
 * of the lengths). Symmetric. Confined to one thread: it keeps its rows.
 */
final class Slips {

    private static final float TRANSPOSED = 0.8f;
    private static final float FIRST_LETTER_FACTOR = 1.25f;

    private float[] before = new float[Spelling.MOST_LETTERS + 1];
    private float[] previous = new float[Spelling.MOST_LETTERS + 1];
    private float[] current = new float[Spelling.MOST_LETTERS + 1];

    /** Distance of two words, or a number above the limit where it is certainly above it. */
    float distance(Spelling a, Spelling b, float limit) {
        int columns = b.length();
        if (Math.abs(a.length() - columns) * SlipCosts.LEAST_INSERTION > limit) {
            return limit + 1;
        }
        previous[0] = 0;
        for (int j = 1; j <= columns; j++) {
            previous[j] = previous[j - 1] + b.insertions[j - 1] * SlipCosts.INSERTION_STEP;
        }
        Arrays.fill(before, 0, columns + 1, Float.MAX_VALUE);
        float leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            float least = row(a, b, i);
            if (least > limit && leastBefore > limit) {
                return limit + 1;
            }
            leastBefore = least;
            float[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[columns];
    }

    private float row(Spelling a, Spelling b, int i) {
        int sign = a.signs[i - 1];
        int signBefore = i > 1 ? a.signs[i - 2] : -1;
        float dropped = a.insertions[i - 1] * SlipCosts.INSERTION_STEP;
        current[0] = previous[0] + dropped;
        float least = current[0];
        int otherBefore = -1;
        for (int j = 1; j <= b.length(); j++) {
            int other = b.signs[j - 1];
            float replaced = SlipCosts.substitution(sign, other);
            float cost = previous[j - 1] + (i + j == 2 ? replaced * FIRST_LETTER_FACTOR : replaced);
            cost = Math.min(cost, previous[j] + dropped);
            cost = Math.min(cost, current[j - 1] + b.insertions[j - 1] * SlipCosts.INSERTION_STEP);
            if (signBefore >= 0) {
                cost = Math.min(cost, before[j - 1] + SlipCosts.twoForOne(signBefore, sign, other));
            }
            if (otherBefore >= 0) {
                cost = Math.min(cost, previous[j - 2] + SlipCosts.twoForOne(otherBefore, other, sign));
                if (sign == otherBefore && signBefore == other) {
                    cost = Math.min(cost, before[j - 2] + TRANSPOSED);
                }
            }
            current[j] = cost;
            least = Math.min(least, cost);
            otherBefore = other;
        }
        return least;
    }
}
