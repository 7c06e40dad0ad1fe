package org.manumit.analytics.linkage.screen;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds the listed names that share keys with a name.
 *
 * <p><b>Method</b> an inverted index in one sorted array. What shares rare keys comes first: each shared key counts as its
 * surprise. <b>Cost</b> 8 bytes a key, some thirty keys a name. <b>Error</b> digests of 40 bits: of ten million different keys
 * one in a hundred thousand finds strangers too, which the comparison then tells apart. Thread-safe once built.
 */
final class NameIndex {

    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final ScreeningParameters parameters;
    private final int names;
    private final long[] keys;

    /** The names that were found, and what was left out. */
    record Found(int[] names, int cut, boolean crowded) {}

    private record Posting(int from, int size, double bits) {}

    NameIndex(int names, IntFunction<List<LongOpenHashSet>> keysOf, ScreeningParameters parameters) {
        if (names > NUMBER) {
            throw new IllegalArgumentException(
                    "at most " + NUMBER + " names can be listed at once but there are " + names + ": screen in parts");
        }
        this.parameters = parameters;
        this.names = names;
        this.keys = IntStream.range(0, names)
                .parallel()
                .mapToObj(name -> keysOf.apply(name).stream()
                        .flatMapToLong(part -> part.longStream().map(key -> key & ~NUMBER | name))
                        .toArray())
                .collect(LongLists::new, LongLists::add, LongLists::addAll)
                .toArray();
        LongArrays.parallelRadixSort(keys);
    }

    /** Collects arrays without boxing. */
    private static final class LongLists {
        private final List<long[]> arrays = new ArrayList<>();

        void add(long[] array) {
            arrays.add(array);
        }

        void addAll(LongLists other) {
            arrays.addAll(other.arrays);
        }

        long[] toArray() {
            long[] all =
                    new long[arrays.stream().mapToInt(array -> array.length).sum()];
            int filled = 0;
            for (long[] array : arrays) {
                System.arraycopy(array, 0, all, filled, array.length);
                filled += array.length;
            }
            return all;
        }
    }

    Found find(List<LongOpenHashSet> asked) {
        Int2DoubleOpenHashMap shared = new Int2DoubleOpenHashMap();
        boolean crowded = false;
        for (NameKeys.Part part : NameKeys.Part.values()) {
            long[] ofPart = asked.get(part.ordinal()).toLongArray();
            LongArrays.unstableSort(ofPart);
            int most = switch (part) {
                case WORD -> parameters.mostNamesOfAWord();
                case PAIR -> parameters.mostNamesOfAPair();
                case WHOLE -> Integer.MAX_VALUE;
            };
            for (long key : ofPart) {
                Posting posting = posting(key & ~NUMBER);
                if (posting.size() <= most) {
                    for (int at = posting.from(); at < posting.from() + posting.size(); at++) {
                        shared.addTo((int) (keys[at] & NUMBER), posting.bits());
                    }
                } else {
                    crowded |= part == NameKeys.Part.PAIR;
                }
            }
        }
        int[] found = shared.keySet().toIntArray();
        if (found.length > parameters.mostCompared()) {
            found = IntStream.of(found)
                    .boxed()
                    .sorted((a, b) -> {
                        int order = Double.compare(shared.get((int) b), shared.get((int) a));
                        return order != 0 ? order : Integer.compare(a, b);
                    })
                    .limit(parameters.mostCompared())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return new Found(found, shared.size() - found.length, crowded);
    }

    private Posting posting(long key) {
        int from = firstFrom(key);
        int to = firstFrom(key + NUMBER + 1);
        double share = Math.max(1, to - from) / (double) Math.max(1, names);
        return new Posting(from, to - from, -Math.log(share) / Math.log(2));
    }

    /** Where the first entry of at least this key stands. */
    private int firstFrom(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
