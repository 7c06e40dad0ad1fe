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
    static final int MOST_LETTERS = 40;

    private float[] before = new float[MOST_LETTERS + 1];
    private float[] previous = new float[MOST_LETTERS + 1];
    private float[] current = new float[MOST_LETTERS + 1];

    /** Distance of two words of at most 40 letters, or a number above the limit where it is certainly above it. */
    float distance(char[] a, char[] b, float limit) {
        if (Math.abs(a.length - b.length) * SlipCosts.LEAST_INSERTION > limit) {
            return limit + 1;
        }
        previous[0] = 0;
        for (int j = 1; j <= b.length; j++) {
            previous[j] = previous[j - 1] + insertion(b, j);
        }
        Arrays.fill(before, Float.MAX_VALUE);
        float leastBefore = 0;
        for (int i = 1; i <= a.length; i++) {
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
        return previous[b.length];
    }

    private float row(char[] a, char[] b, int i) {
        float dropped = insertion(a, i);
        current[0] = previous[0] + dropped;
        float least = current[0];
        for (int j = 1; j <= b.length; j++) {
            float cost = previous[j - 1] + substitution(a, b, i, j);
            cost = Math.min(cost, previous[j] + dropped);
            cost = Math.min(cost, current[j - 1] + insertion(b, j));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost = Math.min(cost, before[j - 2] + TRANSPOSED);
            }
            if (i > 1) {
                cost = Math.min(cost, before[j - 1] + SlipCosts.twoForOne(a[i - 2], a[i - 1], b[j - 1]));
            }
            if (j > 1) {
                cost = Math.min(cost, previous[j - 2] + SlipCosts.twoForOne(b[j - 2], b[j - 1], a[i - 1]));
            }
            current[j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    private static float substitution(char[] a, char[] b, int i, int j) {
        float cost = SlipCosts.substitution(a[i - 1], b[j - 1]);
        return i == 1 && j == 1 ? cost * FIRST_LETTER_FACTOR : cost;
    }

    private static float insertion(char[] word, int at) {
        char before = at > 1 ? word[at - 2] : ' ';
        return SlipCosts.insertion(word[at - 1], before, at == word.length);
    }
}
