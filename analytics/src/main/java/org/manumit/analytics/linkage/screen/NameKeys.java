package org.manumit.analytics.linkage.screen;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.manumit.analytics.linkage.name.ReadName;

/**
 * Keys that two names share if they may be one bearer's: how a word is written and sounds, two words together by their
 * consonants in whatever script, with and without the year of birth, and all words in any order. Thread-safe (stateless).
 */
final class NameKeys {

    /** What of a name a key holds, from which follows how many may share it. */
    enum Part {
        WORD,
        PAIR,
        WHOLE
    }

    /** Words of a name that are paired at most: fifteen pairs. */
    private static final int MOST_PAIRED = 6;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private NameKeys() {}

    /** Digests of the keys of one name, by part; upper bits are to be used. */
    static List<LongOpenHashSet> of(ReadName name, Set<String> birthDays) {
        List<LongOpenHashSet> keys = new ArrayList<>();
        for (int part = 0; part < Part.values().length; part++) {
            keys.add(new LongOpenHashSet());
        }
        add(name, birthDays, (key, part) -> keys.get(part).add(digest(key)));
        return keys;
    }

    private static void add(ReadName name, Set<String> birthDays, ObjIntConsumer<String> sink) {
        List<String> words = name.tokens();
        words.forEach(word -> sink.accept("t" + word, Part.WORD.ordinal()));
        name.soundKeys().forEach(sound -> sink.accept("s" + sound, Part.WORD.ordinal()));
        for (int i = 0; i + 1 < words.size(); i++) {
            sink.accept("t" + words.get(i) + words.get(i + 1), Part.WORD.ordinal());
        }
        sink.accept("w" + String.join(" ", words.stream().sorted().toList()), Part.WHOLE.ordinal());
        List<Set<String>> consonants = name.consonants();
        int paired = Math.min(MOST_PAIRED, words.size());
        for (int i = 0; i < paired; i++) {
            for (int j = i + 1; j < paired; j++) {
                pair("t", Set.of(words.get(i)), Set.of(words.get(j)), Set.of(), sink);
                pair("c", consonants.get(i), consonants.get(j), birthDays, sink);
            }
        }
    }

    private static void pair(
            String kind, Set<String> ones, Set<String> others, Set<String> birthDays, ObjIntConsumer<String> sink) {
        for (String one : ones) {
            for (String other : others) {
                boolean ordered = one.compareTo(other) <= 0;
                String pair = kind + (ordered ? one + " " + other : other + " " + one);
                sink.accept(pair, Part.PAIR.ordinal());
                for (String day : birthDays) {
                    sink.accept(pair + " " + day.substring(0, 4), Part.PAIR.ordinal());
                }
            }
        }
    }

    /** FNV-1a of the characters, with its bits spread (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
    private static long digest(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 30) * GOLDEN;
        return hash ^ hash >>> 27;
    }
}
