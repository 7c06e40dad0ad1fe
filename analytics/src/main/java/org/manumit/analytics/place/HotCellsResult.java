package org.manumit.analytics.place;

/**
 * Gi* of every cell of a study area, in the order of the area's cells. Thread-safe (immutable).
 */
public final class HotCellsResult {

    private final double[] z;
    private final double[] p;
    private final double[] q;
    private final double[] around;
    private final double mean;
    private final boolean enough;
    private final double falseDiscoveryRate;

    HotCellsResult(double[] z, double[] p, double[] q, double[] around, double mean, boolean enough, double rate) {
        this.z = z;
        this.p = p;
        this.q = q;
        this.around = around;
        this.mean = mean;
        this.enough = enough;
        this.falseDiscoveryRate = rate;
    }

    /** How many cells were tested. */
    public int size() {
        return z.length;
    }

    /** Gi* as a standard score; positive is hot, negative cold, 0 where every cell holds the same. */
    public double z(int cell) {
        return z[cell];
    }

    /** Two-sided p value of {@link #z}, before any correction for many tests. */
    public double p(int cell) {
        return p[cell];
    }

    /** Least false discovery rate at which the cell would be called significant (Benjamini and Hochberg 1995). */
    public double q(int cell) {
        return q[cell];
    }

    /** Events that the neighbourhood of the cell (itself included) would hold were they spread evenly. */
    public double expectedAround(int cell) {
        return around[cell];
    }

    /** Mean number of events a cell, the empty ones counted. */
    public double meanPerCell() {
        return mean;
    }

    /** Whether the study area held enough events for any claim at all. */
    public boolean enoughEvents() {
        return enough;
    }

    /** Whether the cell is hot beyond the false discovery rate asked for. */
    public boolean hot(int cell) {
        return enough && z[cell] > 0 && q[cell] <= falseDiscoveryRate;
    }
}
