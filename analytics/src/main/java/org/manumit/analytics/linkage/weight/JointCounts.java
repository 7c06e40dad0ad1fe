package org.manumit.analytics.linkage.weight;

import java.util.Arrays;

/** How many pairs have each two levels of each two comparisons. Confined to one thread. */
final class JointCounts {

    private final int[] levels;
    private final double[][] single;
    /**
     * By first and second comparison, the first the lower one: its level times the levels of the second, and that of the
     * second.
     */
    private final double[][][] joint;

    JointCounts(long[] patterns, double[] counts, int[] levels) {
        this.levels = levels;
        int comparisons = levels.length;
        single = new double[comparisons][];
        joint = new double[comparisons][comparisons][];
        for (int i = 0; i < comparisons; i++) {
            single[i] = new double[levels[i]];
            for (int j = i + 1; j < comparisons; j++) {
                joint[i][j] = new double[levels[i] * levels[j]];
            }
        }
        int[] of = new int[comparisons];
        for (int p = 0; p < patterns.length; p++) {
            for (int i = 0; i < comparisons; i++) {
                of[i] = Patterns.level(patterns[p], i);
                single[i][of[i]] += counts[p];
                for (int j = 0; j < i; j++) {
                    joint[j][i][of[j] * levels[i] + of[i]] += counts[p];
                }
            }
        }
    }

    /** Counts by level. */
    double[] of(int comparison) {
        return single[comparison].clone();
    }

    /** Counts by level of the one and then of the other. */
    double[] of(int one, int other) {
        if (one < other) {
            return joint[one][other];
        }
        double[] turned = new double[levels[one] * levels[other]];
        for (int level = 0; level < levels[one]; level++) {
            for (int at = 0; at < levels[other]; at++) {
                turned[level * levels[other] + at] = joint[other][one][at * levels[one] + level];
            }
        }
        return turned;
    }

    /** The parent of each comparison in the tree of the greatest information (Prim 1957), from the first comparison on. */
    int[] strongestTree() {
        int[] parents = new int[levels.length];
        Arrays.fill(parents, DependencyTree.ROOT);
        double[] gain = new double[levels.length];
        boolean[] taken = new boolean[levels.length];
        for (int step = 0; step < levels.length; step++) {
            int next = -1;
            for (int i = 0; i < levels.length; i++) {
                if (!taken[i] && (next < 0 || gain[i] > gain[next])) {
                    next = i;
                }
            }
            taken[next] = true;
            for (int i = 0; i < levels.length; i++) {
                double more = taken[i] ? 0 : information(Math.min(i, next), Math.max(i, next));
                if (more > gain[i]) {
                    gain[i] = more;
                    parents[i] = next;
                }
            }
        }
        return parents;
    }

    /** Pairs times mutual information of two comparisons in nats, less what chance alone makes of it. */
    private double information(int one, int other) {
        double[] both = joint[one][other];
        double[] ones = new double[levels[one]];
        double[] others = new double[levels[other]];
        double all = 0;
        for (int x = 1; x < levels[one]; x++) {
            for (int y = 1; y < levels[other]; y++) {
                double count = both[x * levels[other] + y];
                ones[x] += count;
                others[y] += count;
                all += count;
            }
        }
        double information = 0;
        for (int x = 1; x < levels[one]; x++) {
            for (int y = 1; y < levels[other]; y++) {
                double count = both[x * levels[other] + y];
                information += count > 0 ? count * Math.log(count * all / (ones[x] * others[y])) : 0;
            }
        }
        return information - (seen(ones) - 1) * (seen(others) - 1) / 2.0;
    }

    private static long seen(double[] counts) {
        return Math.max(1, Arrays.stream(counts).filter(count -> count > 0).count());
    }
}
