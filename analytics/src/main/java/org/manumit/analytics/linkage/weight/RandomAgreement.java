package org.manumit.analytics.linkage.weight;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.FieldComparison;

/** How often records taken at random agree, by level of each comparison: nearly all such pairs are of strangers. */
final class RandomAgreement {

    private static final int PAIRS = 1 << 18;
    private static final int PARTS = 64;
    /** Pairs as if seen at each level, so that none is impossible. */
    private static final double UNSEEN = 0.3;

    private RandomAgreement() {}

    /** Shares of the pairs of which both say something of it; they do not depend on the number of threads. */
    static double[][] of(List<FieldComparison> comparisons, int rows, long seed) {
        int[][][] parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> count(comparisons, rows, new SplittableRandom(seed + part)))
                .toArray(int[][][]::new);
        double[][] shares = new double[comparisons.size()][];
        for (int i = 0; i < shares.length; i++) {
            int comparison = i;
            shares[i] = new double[comparisons.get(i).levels()];
            for (int level = 1; level < shares[i].length; level++) {
                int at = level;
                shares[i][level] = UNSEEN
                        + Arrays.stream(parts)
                                .mapToInt(part -> part[comparison][at])
                                .sum();
            }
            double all = Arrays.stream(shares[i]).sum();
            for (int level = 1; level < shares[i].length; level++) {
                shares[i][level] /= all;
            }
        }
        return shares;
    }

    private static int[][] count(List<FieldComparison> comparisons, int rows, SplittableRandom chance) {
        int[][] counts = comparisons.stream()
                .map(comparison -> new int[comparison.levels()])
                .toArray(int[][]::new);
        for (int n = 0; n < PAIRS / PARTS; n++) {
            int a = chance.nextInt(rows);
            int b = chance.nextInt(rows);
            for (int i = 0; i < counts.length && a != b; i++) {
                counts[i][comparisons.get(i).level(Math.min(a, b), Math.max(a, b))]++;
            }
        }
        return counts;
    }
}
