package org.manumit.analytics.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which record names which selector, as two crossed indexes over primitive columns. Thread-safe (immutable).
 *
 * <p>Records and selectors are numbered from 0 without gaps. A pair named twice counts once. <b>Cost</b> O(mentions) time
 * plus a sort within each record, 8 bytes a mention and 4 a record and selector.
 */
public final class Mentions {

    private final int[] recordStarts;
    private final int[] selectorOf;
    private final int[] selectorStarts;
    private final int[] recordOf;

    private Mentions(int[] recordStarts, int[] selectorOf, int[] selectorStarts, int[] recordOf) {
        this.recordStarts = recordStarts;
        this.selectorOf = selectorOf;
        this.selectorStarts = selectorStarts;
        this.recordOf = recordOf;
    }

    /**
     * Indexes the columns; mention i says that {@code record[i]} names {@code selector[i]}.
     *
     * @throws IndexOutOfBoundsException for a number outside 0 to records − 1 or selectors − 1
     */
    public static Mentions of(int records, int selectors, int[] record, int[] selector) {
        if (record.length != selector.length) {
            throw new IllegalArgumentException(
                    "columns must be equally long but were " + record.length + " and " + selector.length);
        }
        int[] starts = starts(records, record, record.length);
        int[] grouped = group(starts, record, selector);
        int[] packedStarts = new int[records + 1];
        int packed = 0;
        for (int r = 0; r < records; r++) {
            packedStarts[r] = packed;
            Arrays.sort(grouped, starts[r], starts[r + 1]);
            for (int at = starts[r]; at < starts[r + 1]; at++) {
                if (at == starts[r] || grouped[at] != grouped[at - 1]) {
                    grouped[packed++] = grouped[at];
                }
            }
        }
        packedStarts[records] = packed;
        return crossed(packedStarts, Arrays.copyOf(grouped, packed), selectors);
    }

    private static Mentions crossed(int[] recordStarts, int[] selectorOf, int selectors) {
        int[] starts = starts(selectors, selectorOf, selectorOf.length);
        int[] next = starts.clone();
        int[] recordOf = new int[selectorOf.length];
        for (int r = 0; r + 1 < recordStarts.length; r++) {
            for (int at = recordStarts[r]; at < recordStarts[r + 1]; at++) {
                recordOf[next[selectorOf[at]]++] = r;
            }
        }
        return new Mentions(recordStarts, selectorOf, starts, recordOf);
    }

    private static int[] starts(int groups, int[] group, int length) {
        int[] starts = new int[groups + 1];
        for (int i = 0; i < length; i++) {
            starts[group[i] + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            starts[g + 1] += starts[g];
        }
        return starts;
    }

    private static int[] group(int[] starts, int[] group, int[] values) {
        int[] next = starts.clone();
        int[] grouped = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            grouped[next[group[i]]++] = values[i];
        }
        return grouped;
    }

    /** How many records there are. */
    public int records() {
        return recordStarts.length - 1;
    }

    /** How many selectors there are. */
    public int selectors() {
        return selectorStarts.length - 1;
    }

    /** In how many records a selector stands. */
    public int recordsNaming(int selector) {
        return selectorStarts[selector + 1] - selectorStarts[selector];
    }

    /** How many selectors a record names. */
    public int selectorsIn(int record) {
        return recordStarts[record + 1] - recordStarts[record];
    }

    /** Records that name a selector, ascending. */
    public IntStream recordsOf(int selector) {
        return Arrays.stream(recordOf, selectorStarts[selector], selectorStarts[selector + 1]);
    }

    /** Selectors that a record names, ascending. */
    public IntStream selectorsOf(int record) {
        return Arrays.stream(selectorOf, recordStarts[record], recordStarts[record + 1]);
    }

    int firstRecord(int selector) {
        return selectorStarts[selector];
    }

    int endRecord(int selector) {
        return selectorStarts[selector + 1];
    }

    int recordAt(int position) {
        return recordOf[position];
    }

    int firstSelector(int record) {
        return recordStarts[record];
    }

    int endSelector(int record) {
        return recordStarts[record + 1];
    }

    int selectorAt(int position) {
        return selectorOf[position];
    }
}
