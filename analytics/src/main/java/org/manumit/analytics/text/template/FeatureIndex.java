package org.manumit.analytics.text.template;

import java.util.ArrayList;
import java.util.List;

/**
 * For each feature the text that had it last: open addressing in layers, so that nothing is moved when it grows and no
 * insertion takes long. Eight bytes a place. Two features with equal checks (32 bits) in one
 * neighbourhood are taken for one, which costs a comparison in vain and no more. Single-threaded.
 */
final class FeatureIndex {

    private static final int SMALLEST = 1 << 12;
    /** From here on layers are of one size. */
    private static final int LARGEST = 1 << 26;

    private final List<Layer> layers = new ArrayList<>();

    FeatureIndex(long expected) {
        long wanted = Math.min(LARGEST, Math.max(SMALLEST, expected + expected / 3));
        layers.add(new Layer((int) Long.highestOneBit(wanted)));
    }

    /** An index that has room for the features of these texts, and holds none. */
    static FeatureIndex of(TextCorpus corpus) {
        long words = corpus.size() == 0 ? 0 : corpus.end(corpus.size() - 1);
        return new FeatureIndex(Math.min(2 * words, (long) Signature.MOST_FEATURES * corpus.size())
                + (long) Signature.BANDS * corpus.size());
    }

    /** Puts a text where a feature is held; the text that held it before, or −1. */
    int replace(long feature, int text) {
        Layer newest = layers.get(layers.size() - 1);
        int before = newest.replace(feature, text);
        for (int i = layers.size() - 2; i >= 0 && before < 0; i--) {
            before = layers.get(i).find(feature);
        }
        if (newest.isFull()) {
            layers.add(new Layer(Math.min(LARGEST, newest.checks.length * 2)));
        }
        return before;
    }

    private static final class Layer {
        private final int[] checks;
        private final int[] holders;
        private int free;

        Layer(int capacity) {
            checks = new int[capacity];
            holders = new int[capacity];
            free = capacity - (capacity >> 2);
        }

        boolean isFull() {
            return free <= 0;
        }

        int replace(long feature, int text) {
            int at = place(feature);
            int before = checks[at] == 0 ? -1 : holders[at];
            if (before < 0) {
                checks[at] = check(feature);
                free--;
            }
            holders[at] = text;
            return before;
        }

        int find(long feature) {
            int at = place(feature);
            return checks[at] == 0 ? -1 : holders[at];
        }

        private int place(long feature) {
            int mask = checks.length - 1;
            int check = check(feature);
            int at = (int) feature & mask;
            while (checks[at] != 0 && checks[at] != check) {
                at = at + 1 & mask;
            }
            return at;
        }

        private static int check(long feature) {
            return (int) (feature >>> 32) | 1;
        }
    }
}
