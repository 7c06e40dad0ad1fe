package org.manumit.analytics.text.template;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts as numbered words, about five bytes a word: all that comparing them needs, none of what they say. Confined to one
 * thread while texts are added, then thread-safe.
 */
public final class TextCorpus {

    /** Words of a text that are looked at; what stands behind them is as if it were not there. */
    static final int MOST_WORDS = 2_000;

    /** Fewer words are too common to say that two texts have one source. */
    private static final int FEWEST_SAME_WORDS = 5;

    private static final int KIND_MASK = (1 << Words.KIND_BITS) - 1;
    private static final int BLOCK = 256;

    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private int[] units = new int[1024];
    private int[] starts = new int[257];
    private int texts;

    public TextCorpus() {
        numbers.defaultReturnValue(-1);
    }

    /** Adds texts in their order; they are read side by side. */
    public void add(List<? extends CharSequence> more) {
        long[][] read = new long[more.size()][];
        int blocks = (more.size() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            WordReader reader = new WordReader();
            Words words = new Words();
            for (int i = block * BLOCK; i < Math.min(more.size(), (block + 1) * BLOCK); i++) {
                reader.read(more.get(i), words);
                read[i] = keys(words);
            }
        });
        for (long[] keys : read) {
            append(keys);
        }
    }

    /** Adds one text. */
    void add(CharSequence text, WordReader reader, Words words) {
        reader.read(text, words);
        append(keys(words));
    }

    /** Keys of the words, the kind in the lowest bits. */
    private static long[] keys(Words words) {
        long[] keys = new long[Math.min(MOST_WORDS, words.size())];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = words.key(i) << Words.KIND_BITS | words.kind(i);
        }
        return keys;
    }

    private void append(long[] keys) {
        int from = starts[texts];
        if (from + keys.length > units.length) {
            units = Arrays.copyOf(units, Math.max(from + keys.length, units.length + (units.length >> 1)));
        }
        for (int i = 0; i < keys.length; i++) {
            units[from + i] = number(keys[i]) << Words.KIND_BITS | (int) (keys[i] & KIND_MASK);
        }
        if (++texts == starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        starts[texts] = from + keys.length;
    }

    private int number(long key) {
        int next = numbers.size();
        int number = numbers.putIfAbsent(key, next);
        return number < 0 ? next : number;
    }

    public int size() {
        return texts;
    }

    /** How many words are told apart. */
    int vocabulary() {
        return numbers.size();
    }

    int start(int text) {
        return starts[text];
    }

    int end(int text) {
        return starts[text + 1];
    }

    /** Number of a word and its kind in the lowest bits. */
    int unit(int position) {
        return units[position];
    }

    /** A copy of the units of a text. */
    int[] units(int text) {
        return Arrays.copyOfRange(units, starts[text], starts[text + 1]);
    }

    /** Whether two texts have the same words in the same order, at least five, whatever numbers stand between. */
    static boolean sameWords(int[] one, int[] other) {
        int i = 0;
        int j = 0;
        int words = 0;
        while (true) {
            while (i < one.length && !isWord(one[i])) {
                i++;
            }
            while (j < other.length && !isWord(other[j])) {
                j++;
            }
            if (i == one.length || j == other.length) {
                return i == one.length && j == other.length && words >= FEWEST_SAME_WORDS;
            }
            if (one[i++] != other[j++]) {
                return false;
            }
            words++;
        }
    }

    static boolean isWord(int unit) {
        return (unit & KIND_MASK) == Words.WORD;
    }

    static int kind(int unit) {
        return unit & KIND_MASK;
    }

    static int word(int unit) {
        return unit >>> Words.KIND_BITS;
    }
}
