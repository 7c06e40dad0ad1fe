package org.manumit.analytics.text;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.OptionalLong;

/**
 * Finds listed names in texts, exactly but for case, accents and punctuation.
 *
 * <p><b>Method</b> Names are held as digests of their words; at each word of a text the longest name that begins there is
 * taken, and the search goes on behind it. A name listed under two keys is ambiguous and is never found. <b>Assumes</b> that
 * names are spelt as listed: a slip of the pen is a miss, never a wrong match. <b>Cost</b> at most twelve steps a word of
 * text; about 32 bytes a name. <b>Not for</b> names of people: namesakes are common, and a name in a text does not say which of
 * them is meant.
 *
 * <p>Confined to one thread while names are added, then thread-safe.
 */
public final class NameFinder {

    /** Names of more words are left out. */
    public static final int MOST_WORDS = 12;

    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_LETTERS = 8;

    private final Long2LongOpenHashMap keys = new Long2LongOpenHashMap();
    private final LongSet ambiguous = new LongOpenHashSet();
    private final LongSet beginnings = new LongOpenHashSet();

    /** Lists a name under a key; names too short to tell anything, or too long, are left out. */
    public void add(long key, String name) {
        Tokens words = new Tokens(name);
        if (!tells(words)) {
            return;
        }
        long digest = digest(words, 0, words.size());
        beginnings.add(digest(words, 0, FEWEST_WORDS));
        if (keys.containsKey(digest) && keys.get(digest) != key) {
            ambiguous.add(digest);
        }
        keys.put(digest, key);
    }

    private static boolean tells(Tokens words) {
        int letters = 0;
        for (int i = 0; i < words.size(); i++) {
            letters += words.word(i).length();
        }
        return words.size() >= FEWEST_WORDS && words.size() <= MOST_WORDS && letters >= FEWEST_LETTERS;
    }

    /** Keys of the names that stand in a text, in its order. */
    public LongSet in(String text) {
        Tokens words = new Tokens(text);
        LongSet found = new LongLinkedOpenHashSet();
        int at = 0;
        while (at < words.size()) {
            at += Math.max(1, longestFrom(words, at, found));
        }
        return found;
    }

    /** The key of the name that a text consists of, if it is one. */
    public OptionalLong whole(String text) {
        Tokens words = new Tokens(text);
        long digest = digest(words, 0, words.size());
        return keys.containsKey(digest) && !ambiguous.contains(digest)
                ? OptionalLong.of(keys.get(digest))
                : OptionalLong.empty();
    }

    /** A number that equal names have in common, whatever their case, accents and punctuation. */
    public static long digest(String name) {
        Tokens words = new Tokens(name);
        return digest(words, 0, words.size());
    }

    /** Words of the longest name that begins at a word, 0 without one; its key joins those found. */
    private int longestFrom(Tokens words, int from, LongSet found) {
        int end = Math.min(words.size(), from + MOST_WORDS);
        if (end - from < FEWEST_WORDS || !beginnings.contains(digest(words, from, from + FEWEST_WORDS))) {
            return 0;
        }
        for (int to = end; to >= from + FEWEST_WORDS; to--) {
            long digest = digest(words, from, to);
            if (keys.containsKey(digest)) {
                if (!ambiguous.contains(digest)) {
                    found.add(keys.get(digest));
                }
                return to - from;
            }
        }
        return 0;
    }

    private static long digest(Tokens words, int from, int to) {
        long digest = 1125899906842597L;
        for (int i = from; i < to; i++) {
            String word = words.word(i);
            for (int c = 0; c < word.length(); c++) {
                digest = 31 * digest + word.charAt(c);
            }
            digest = 31 * (digest ^ digest >>> 29) + ' ';
        }
        return digest;
    }
}
