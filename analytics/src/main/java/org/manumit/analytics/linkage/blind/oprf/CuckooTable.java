package org.manumit.analytics.linkage.blind.oprf;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tokens in bins, at most one in each, each in one of its three (Pagh and Rodler 2004, "Cuckoo hashing", with three functions).
 * Confined to one thread.
 */
final class CuckooTable {

    static final int EMPTY = -1;

    private static final int MOST_MOVES = 5_000;
    private static final int MOST_SEEDS = 32;

    private final long[] upper;
    private final long[] lower;
    private final Bins bins;
    private final int[] token;
    private final byte[] function;
    private final SplittableRandom chance;

    private CuckooTable(long[] upper, long[] lower, Bins bins) {
        this.upper = upper;
        this.lower = lower;
        this.bins = bins;
        this.token = new int[bins.count()];
        this.function = new byte[bins.count()];
        this.chance = new SplittableRandom(bins.seed());
        Arrays.fill(token, EMPTY);
    }

    /**
     * Places all tokens; takes further seeds until that succeeds, which nearly always the first does.
     *
     * @throws IllegalArgumentException if none of many does: then there are equal tokens, or too few bins
     */
    static CuckooTable of(long[] upper, long[] lower, int bins, long seed) {
        for (int tried = 0; tried < MOST_SEEDS; tried++) {
            CuckooTable table = new CuckooTable(upper, lower, new Bins(bins, seed + tried));
            if (table.placeAll()) {
                return table;
            }
        }
        throw new IllegalArgumentException("tokens must differ, and bins be more than tokens");
    }

    private boolean placeAll() {
        for (int placed = 0; placed < upper.length; placed++) {
            if (!place(placed)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(int first) {
        int moving = first;
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            for (int tried = 0; tried < Bins.FUNCTIONS; tried++) {
                int bin = bins.of(upper[moving], lower[moving], tried);
                if (token[bin] == EMPTY) {
                    token[bin] = moving;
                    function[bin] = (byte) tried;
                    return true;
                }
            }
            int taken = chance.nextInt(Bins.FUNCTIONS);
            int bin = bins.of(upper[moving], lower[moving], taken);
            int out = token[bin];
            token[bin] = moving;
            function[bin] = (byte) taken;
            moving = out;
        }
        return false;
    }

    Bins bins() {
        return bins;
    }

    /** The token in a bin, or {@link #EMPTY}. */
    int token(int bin) {
        return token[bin];
    }

    /** Which of its three bins that is for the token. */
    int function(int bin) {
        return function[bin];
    }
}
