package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers pictures so that hashes within a distance of a first one have one number: stars, no chains. Bands find candidates: of
 * {@code distance + 1} bands one is equal in any two hashes that near (pigeonhole). Thread-safe (immutable).
 */
final class Pictures {
    /** First pictures with one band in common that a hash is compared with; more is a flood, not a find. */
    private static final int MOST_COMPARED = 512;

    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final List<Long> firsts = new ArrayList<>();

    private Pictures() {
        numbers.defaultReturnValue(-1);
    }

    static Pictures of(OrganisationsInput input, int distance) {
        Pictures pictures = new Pictures();
        long[] hashes = IntStream.range(0, input.size())
                .filter(input.pictured::get)
                .mapToLong(d -> input.pictures[d])
                .sorted()
                .distinct()
                .toArray();
        Long2ObjectOpenHashMap<int[]> bands = new Long2ObjectOpenHashMap<>();
        for (long hash : hashes) {
            int near = pictures.nearest(hash, distance, bands);
            if (near < 0) {
                near = pictures.firsts.size();
                pictures.firsts.add(hash);
                for (int band = 0; band <= distance; band++) {
                    append(bands, key(hash, band, distance), near);
                }
            }
            pictures.numbers.put(hash, near);
        }
        return pictures;
    }

    private int nearest(long hash, int distance, Long2ObjectOpenHashMap<int[]> bands) {
        int best = -1;
        int least = distance + 1;
        for (int band = 0; band <= distance; band++) {
            int[] candidates = bands.get(key(hash, band, distance));
            if (candidates == null) {
                continue;
            }
            for (int candidate = 1; candidate <= candidates[0]; candidate++) {
                int differing = Long.bitCount(firsts.get(candidates[candidate]) ^ hash);
                if (differing < least || (differing == least && candidates[candidate] < best)) {
                    least = differing;
                    best = candidates[candidate];
                }
            }
        }
        return best;
    }

    private static long key(long hash, int band, int distance) {
        int width = 64 / (distance + 1);
        long bits = width == 64 ? hash : hash >>> (band * width) & ((1L << width) - 1);
        return bits * 8 + band;
    }

    /** Lists hold their length first. */
    private static void append(Long2ObjectOpenHashMap<int[]> bands, long key, int number) {
        int[] list = bands.get(key);
        if (list == null) {
            list = new int[3];
        } else if (list[0] == MOST_COMPARED) {
            return;
        } else if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, list.length * 2);
        }
        list[++list[0]] = number;
        bands.put(key, list);
    }

    /** Number of a picture. */
    int numberOf(long hash) {
        return numbers.get(hash);
    }

    long first(int number) {
        return firsts.get(number);
    }
}
