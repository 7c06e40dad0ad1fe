package org.manumit.analytics.linkage.weight;

import java.util.Arrays;

/**
 * How often pairs of one kind, those of one person or those of two, agree at each level, and how much one comparison tells of
 * another: a town and its postcode agree together.
 *
 * <p><b>Method</b> The dependency tree of the greatest mutual information (Chow and Liu 1968, doi:10.1109/TIT.1968.1054142):
 * each comparison is told from at most one other. A branch is kept only where the information is greater than chance alone
 * makes it (half of the degrees of freedom, as in Akaike 1974). Shares given another level are drawn towards the shares of
 * all pairs with the weight of {@value #SHRINKAGE} pairs. What is unknown neither tells nor is told. Thread-safe (immutable).
 */
final class DependencyTree {

    /** The comparison is told from no other. */
    static final int ROOT = -1;

    /** Judgement: a level that twenty pairs have counts half. */
    private static final double SHRINKAGE = 20;
    /** Pairs as if seen at each level, so that none is impossible. */
    private static final double UNSEEN = 0.3;

    private static final double LOG_2 = Math.log(2);

    private final double[][] shares;
    private final int[] parents;
    /** Logarithms by comparison, level of the parent and level of the comparison. */
    private final float[][] logs;

    private DependencyTree(double[][] shares, int[] parents, double[][] given) {
        this.shares = shares;
        this.parents = parents;
        logs = new float[shares.length][];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = new float[given[i].length];
            for (int at = 0; at < given[i].length; at++) {
                // The level UNKNOWN says nothing.
                logs[i][at] = at % shares[i].length == 0 ? 0 : (float) (Math.log(given[i][at]) / LOG_2);
            }
        }
    }

    /** Of comparisons that tell nothing of each other. */
    static DependencyTree independent(double[][] shares) {
        int[] parents = new int[shares.length];
        Arrays.fill(parents, ROOT);
        return new DependencyTree(shares, parents, shares);
    }

    /**
     * Learns.
     *
     * @param patterns levels of pairs, combined
     * @param counts pairs that have each, maybe in part
     * @param levels how many levels each comparison has
     */
    static DependencyTree of(long[] patterns, double[] counts, int[] levels) {
        JointCounts joint = new JointCounts(patterns, counts, levels);
        double[][] shares = new double[levels.length][];
        for (int i = 0; i < levels.length; i++) {
            shares[i] = joint.of(i);
            toShares(shares[i]);
        }
        int[] parents = joint.strongestTree();
        double[][] given = new double[levels.length][];
        for (int i = 0; i < levels.length; i++) {
            given[i] = parents[i] == ROOT ? shares[i] : given(joint.of(parents[i], i), shares[i]);
        }
        return new DependencyTree(shares, parents, given);
    }

    private static void toShares(double[] counts) {
        counts[0] = 0;
        for (int level = 1; level < counts.length; level++) {
            counts[level] += UNSEEN;
        }
        double all = Arrays.stream(counts).sum();
        for (int level = 1; level < counts.length; level++) {
            counts[level] /= all;
        }
    }

    private static double[] given(double[] joint, double[] shares) {
        int levels = shares.length;
        double[] given = new double[joint.length];
        for (int row = 0; row < joint.length; row += levels) {
            double all = 0;
            for (int level = 1; level < levels && row > 0; level++) {
                all += joint[row + level];
            }
            double sum = 0;
            for (int level = 1; level < levels; level++) {
                double seen = row > 0 ? joint[row + level] : 0;
                // A level that so few pairs cannot show is no rarer with this parent than without it.
                double least = Math.min(shares[level], UNSEEN / Math.max(UNSEEN, all));
                given[row + level] = Math.max(least, (seen + SHRINKAGE * shares[level]) / (all + SHRINKAGE));
                sum += given[row + level];
            }
            for (int level = 1; level < levels; level++) {
                given[row + level] /= sum;
            }
        }
        return given;
    }

    int comparisons() {
        return shares.length;
    }

    /** By comparison and level. */
    double[][] shares() {
        return shares;
    }

    /** Share of the pairs of which both say something of it. */
    double share(int comparison, int level) {
        return shares[comparison][level];
    }

    /** Binary logarithm of the share of pairs with the same level of the parent; 0 where the level is not known. */
    double bits(int comparison, long pattern) {
        int level = Patterns.level(pattern, comparison);
        int parent = parents[comparison];
        int row = parent == ROOT ? 0 : Patterns.level(pattern, parent) * shares[comparison].length;
        return logs[comparison][row + level];
    }

    /** Which comparison tells of another, or {@link #ROOT}. */
    int parent(int comparison) {
        return parents[comparison];
    }
}
