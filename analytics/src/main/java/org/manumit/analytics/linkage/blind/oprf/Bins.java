package org.manumit.analytics.linkage.blind.oprf;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * How many bins there are, and which three of them a token may lie in. Thread-safe (immutable).
 *
 * @param count a multiple of 64
 * @param seed that both parties know
 */
record Bins(int count, long seed) {

    static final int FUNCTIONS = 3;

    /** With three functions and 1.27 bins a token, placing fails with a chance of 2^-40 (Pinkas, Schneider and Zohner 2018, "Scalable private set intersection based on OT extension"). */
    private static final double EACH = 1.3;
    /** Small tables fail more often; more room costs nothing there. */
    private static final int SPARE = 448;

    static int countFor(int tokens) {
        return (int) Math.min(Integer.MAX_VALUE - 63L, ((long) (tokens * EACH) + SPARE + 63) / 64 * 64);
    }

    int of(long upper, long lower, int function) {
        long mixed =
                HashCommon.murmurHash3(upper ^ HashCommon.murmurHash3(lower + seed + function * 0x9E3779B97F4A7C15L));
        return (int) Math.multiplyHigh(mixed & Long.MAX_VALUE, 2L * count);
    }
}
