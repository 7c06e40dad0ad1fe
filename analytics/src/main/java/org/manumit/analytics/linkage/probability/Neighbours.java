package org.manumit.analytics.linkage.probability;

import java.util.Arrays;

/** The records that each was compared with, in ascending order, and the pair of each. Thread-safe (immutable). */
final class Neighbours {

    private final int[] starts;
    private final int[] records;
    private final int[] pairs;

    /**
     * Reads.
     *
     * @param ofRows pairs of records, the lower one in the upper half, sorted
     */
    Neighbours(int rows, long[] ofRows) {
        starts = new int[rows + 1];
        for (long pair : ofRows) {
            starts[(int) (pair >>> 32) + 1]++;
            starts[(int) pair + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        records = new int[2 * ofRows.length];
        pairs = new int[2 * ofRows.length];
        int[] next = Arrays.copyOf(starts, rows);
        // The lower neighbours of all records first, so that those of each stand in order.
        for (int pair = 0; pair < ofRows.length; pair++) {
            put(next[(int) ofRows[pair]]++, (int) (ofRows[pair] >>> 32), pair);
        }
        for (int pair = 0; pair < ofRows.length; pair++) {
            put(next[(int) (ofRows[pair] >>> 32)]++, (int) ofRows[pair], pair);
        }
    }

    private void put(int at, int record, int pair) {
        records[at] = record;
        pairs[at] = pair;
    }

    int rows() {
        return starts.length - 1;
    }

    int from(int record) {
        return starts[record];
    }

    int to(int record) {
        return starts[record + 1];
    }

    int record(int at) {
        return records[at];
    }

    int pair(int at) {
        return pairs[at];
    }

    /** Number of the pair of two records, or −1. */
    int pair(int one, int other) {
        int at = Arrays.binarySearch(records, starts[one], starts[one + 1], other);
        return at < 0 ? -1 : pairs[at];
    }
}
