package org.manumit.analytics.text.language;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely each language is to spell a word so: the probability of each letter after the two before it, counted over
 * the listed words, each counted once for each language. Where a pair is rare the letter before alone decides, then the
 * letter's own share. Thread-safe (immutable once made).
 */
final class LetterModel {

    /** Counts that the shorter context is worth. */
    private static final double PRIOR = 2;
    /** Letters, accented ones and the apostrophe, about. */
    private static final double LETTERS = 40;

    private static final char EDGE = ' ';
    private static final int UNIT_BITS = 16;

    private final int languages;
    /** Counts by one, two, three letters; then what is looked up: bits by two and by three. */
    private final Long2ObjectOpenHashMap<float[]> counts = new Long2ObjectOpenHashMap<>();

    private final Long2ObjectOpenHashMap<float[]> bits = new Long2ObjectOpenHashMap<>();

    LetterModel(int languages, Map<String, double[]> shares) {
        this.languages = languages;
        shares.forEach(this::count);
        for (long key : counts.keySet().toLongArray()) {
            if (key >>> UNIT_BITS != 0) {
                bits.put(key, row(key));
            }
        }
    }

    private void count(String word, double[] shares) {
        for (int at = 0; at <= word.length(); at++) {
            char a = at < 2 ? EDGE : word.charAt(at - 2);
            char b = at < 1 ? EDGE : word.charAt(at - 1);
            char c = at == word.length() ? EDGE : word.charAt(at);
            for (long key : new long[] {0, c, key(b, c), key(a, b, c), context(b), context(a, b)}) {
                float[] row = counts.computeIfAbsent(key, k -> new float[languages]);
                for (int language = 0; language < languages; language++) {
                    row[language] += shares[language] > 0 ? 1 : 0;
                }
            }
        }
    }

    private static long key(char b, char c) {
        return (long) b << UNIT_BITS | c;
    }

    private static long key(char a, char b, char c) {
        return (long) a << 2 * UNIT_BITS | key(b, c);
    }

    /** Keys of what stands before a letter, apart from those of the same letters with one behind. */
    private static long context(char b) {
        return -1 - (long) b;
    }

    private static long context(char a, char b) {
        return -1 - key(a, b);
    }

    private float[] row(long key) {
        float[] row = new float[languages];
        for (int language = 0; language < languages; language++) {
            row[language] = key < 0 ? 0 : (float) (Math.log(probability(key, language)) / Math.log(2));
        }
        return row;
    }

    private double probability(long key, int language) {
        char c = (char) key;
        char b = (char) (key >>> UNIT_BITS);
        char a = (char) (key >>> 2 * UNIT_BITS);
        double one = (count(c, language) + PRIOR / LETTERS) / (count(0, language) + PRIOR);
        double two = (count(key(b, c), language) + PRIOR * one) / (count(context(b), language) + PRIOR);
        return a == 0 ? two : (count(key(a, b, c), language) + PRIOR * two) / (count(context(a, b), language) + PRIOR);
    }

    private double count(long key, int language) {
        float @Nullable [] row = counts.get(key);
        return row == null ? 0 : row[language];
    }

    /** Adds the bits of a word, 0 or less, for each language. */
    void add(String word, float[] sums, float unseen) {
        int length = word.length();
        char a = EDGE;
        char b = EDGE;
        for (int at = 0; at <= length; at++) {
            char c = at == length ? EDGE : word.charAt(at);
            float @Nullable [] row = bits.get(key(a, b, c));
            row = row == null ? bits.get(key(b, c)) : row;
            for (int language = 0; language < languages; language++) {
                sums[language] += row == null ? unseen : row[language];
            }
            a = b;
            b = c;
        }
    }
}
