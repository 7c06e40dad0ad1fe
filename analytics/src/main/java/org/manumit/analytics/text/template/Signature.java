package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * The features by which texts of one hand find each other: pairs of words that stand side by side or with one between
 * them. Reordered sentences keep nearly all of them, a changed word loses four. Of a long text those of smallest hash are
 * taken (bottom-k sampling, Broder 1997, doi:10.1109/SEQUEN.1997.666900). Depends on the text alone. Confined to one
 * thread; reused.
 */
final class Signature {

    /** Features taken of one text. */
    static final int MOST_FEATURES = 48;

    private static final int FARTHEST = 2;

    private long[] features = new long[256];
    private int size;
    private int[] words = new int[128];

    /** Reads the features of a text, smallest hash first, each once. */
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

    long feature(int at) {
        return features[at];
    }
}
