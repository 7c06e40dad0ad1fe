package org.manumit.benchmarks;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.manumit.analytics.network.DisjointSets;

/**
 * The peer of text grouping: MinHash with locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998), 128 components,
 * pairs verified by their estimated Jaccard similarity, components of pairs as groups.
 *
 * @param name what it is called in the table
 * @param characters length of the shingles in characters; 0 for shingles of two words
 * @param similarity Jaccard similarity from which two texts are joined
 * @param rows components in each band, chosen so that pairs of that similarity meet in half of the cases
 */
record MinHashGrouping(String name, int characters, double similarity, int rows) {

    private static final int COMPONENTS = 128;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(COMPONENTS, 64);

    /** The settings tried; the best of them is the figure of the peer. */
    static final List<MinHashGrouping> SETTINGS = List.of(
            new MinHashGrouping("5 characters, J 0.3", 5, 0.3, 3),
            new MinHashGrouping("5 characters, J 0.5", 5, 0.5, 5),
            new MinHashGrouping("2 words, J 0.4", 0, 0.4, 4),
            new MinHashGrouping("2 words, J 0.3", 0, 0.3, 3));

    int[] group(List<String> texts) {
        byte[][] signatures = texts.stream().parallel().map(this::signature).toArray(byte[][]::new);
        DisjointSets sets = new DisjointSets(texts.size());
        for (int band = 0; (band + 1) * rows <= COMPONENTS; band++) {
            Map<Long, List<Integer>> buckets = new HashMap<>();
            for (int text = 0; text < signatures.length; text++) {
                List<Integer> bucket = buckets.computeIfAbsent(key(signatures[text], band), key -> new ArrayList<>(1));
                for (int other : bucket) {
                    if (sets.rootOf(text) != sets.rootOf(other)
                            && POLICY.getFractionOfEqualComponents(signatures[text], signatures[other]) >= similarity) {
                        sets.union(text, other);
                    }
                }
                bucket.add(text);
            }
        }
        return IntStream.range(0, texts.size())
                .map(text -> sets.sizeOf(text) > 1 ? sets.rootOf(text) : -1)
                .toArray();
    }

    private long key(byte[] signature, int band) {
        long key = band;
        for (int row = 0; row < rows; row++) {
            key = key * 0x9E3779B97F4A7C15L + POLICY.getComponent(signature, band * rows + row);
        }
        return key;
    }

    private byte[] signature(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long[] shingles = characters > 0 ? letterShingles(lower) : wordShingles(lower);
        return POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles));
    }

    private long[] letterShingles(String text) {
        return LongStream.rangeClosed(0, Math.max(0, text.length() - characters))
                .map(at -> hash(text.substring((int) at, Math.min(text.length(), (int) at + characters))))
                .distinct()
                .toArray();
    }

    private static long[] wordShingles(String text) {
        String[] words = text.split("\\s+");
        return IntStream.range(0, Math.max(1, words.length - 1))
                .mapToLong(at -> hash(String.join(" ", Arrays.copyOfRange(words, at, Math.min(words.length, at + 2)))))
                .distinct()
                .toArray();
    }

    private static long hash(String text) {
        long hash = 7;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash ^ hash >>> 29;
    }
}
