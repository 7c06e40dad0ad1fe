package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * The features by which texts of one hand find each other: pairs of words that stand side by side or with one between
 * them. Reordered sentences keep nearly all of them, a changed word loses four. Of a long text those of smallest hash are
 * taken (bottom-k sampling, Broder 1997, doi:10.1109/SEQUEN.1997.666900). Where every sentence is one that many strangers
 * use, a pair of words finds strangers only; so there are also features of the whole: bands of least hashes, which two texts share
 * the likelier the more of their pairs are the same (Leskovec, Rajaraman, Ullman 2014, Mining of Massive Datasets, 3.4). Depends on the
 * text alone. Confined to one thread; reused.
 */
final class Signature {

    /** Features taken of one text. */
    static final int MOST_FEATURES = 48;

    /** Features of the whole: two texts that share seven of ten pairs have one of eight such in common at 96 of 100. */
    static final int BANDS = 8;

    private static final int HASHES_A_BAND = 3;
    private static final int FARTHEST = 2;

    private long[] features = new long[256];
    private int size;
    private int pairs;
    private int[] words = new int[128];

    /** Reads the features of a text: pairs by their hashes, smallest first, each once; then those of the whole. */
    void read(TextCorpus corpus, int text) {
        int count = words(corpus, text);
        size = 0;
        for (int i = 0; i < count; i++) {
            for (int gap = 1; gap <= FARTHEST && i + gap < count; gap++) {
                add(WordReader.mix((long) words[i] << 33 | (long) words[i + gap] << 1 | gap & 1));
            }
        }
        Arrays.sort(features, 0, size);
        int kept = 0;
        for (int i = 0; i < size && kept < MOST_FEATURES; i++) {
            if (kept == 0 || features[i] != features[kept - 1]) {
                features[kept++] = features[i];
            }
        }
        size = kept;
        pairs = kept;
        for (int band = 0; band < BANDS && pairs > 0; band++) {
            add(band(band));
        }
    }

    /** The least hashes of the pairs under functions of the band's own, as one. */
    private long band(int band) {
        long together = band + 1;
        for (int i = 0; i < HASHES_A_BAND; i++) {
            long salt = WordReader.mix((long) band * HASHES_A_BAND + i + 1);
            long least = Long.MAX_VALUE;
            for (int pair = 0; pair < pairs; pair++) {
                least = Math.min(least, (features[pair] ^ salt) * 0x9E3779B97F4A7C15L);
            }
            together = WordReader.mix(together ^ least);
        }
        return together;
    }

    private int words(TextCorpus corpus, int text) {
        int from = corpus.start(text);
        int to = corpus.end(text);
        if (words.length < to - from) {
            words = new int[(to - from) * 2];
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            int unit = corpus.unit(i);
            if (TextCorpus.isWord(unit)) {
                words[count++] = TextCorpus.word(unit);
            }
        }
        return count;
    }

    private void add(long feature) {
        if (size == features.length) {
            features = Arrays.copyOf(features, size * 2);
        }
        features[size++] = feature;
    }

    int size() {
        return size;
    }

    /** How many of the features, the first ones, are pairs of words. */
    int pairs() {
        return pairs;
    }

    long feature(int at) {
        return features[at];
    }
}
