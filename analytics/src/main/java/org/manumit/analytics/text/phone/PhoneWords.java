package org.manumit.analytics.text.phone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.WordList;

/** Words that say what kind of number stands beside them; {@code phone-words.txt} lists them. Thread-safe (immutable). */
final class PhoneWords {

    enum Kind {
        CALL,
        NUMBER,
        OTHER
    }

    private static final int SHORTEST_STEM = 4;
    private static final Map<String, Kind> WORDS = new HashMap<>();
    private static final Map<String, Kind> STEMS = new HashMap<>();

    static {
        for (String line : WordList.lines(PhoneWords.class, "phone-words.txt")) {
            List<String> words = List.of(line.split(" "));
            Kind kind = Kind.valueOf(words.get(0));
            for (String word : words.subList(1, words.size())) {
                boolean stem = word.endsWith("*");
                (stem ? STEMS : WORDS).put(stem ? word.substring(0, word.length() - 1) : word, kind);
            }
        }
    }

    private PhoneWords() {}

    /** What a word says, in lower case without accents; null if it says nothing of numbers. */
    static @Nullable Kind find(String word) {
        Kind kind = WORDS.get(word);
        for (int end = SHORTEST_STEM; kind == null && end <= word.length(); end++) {
            kind = STEMS.get(word.substring(0, end));
        }
        return kind;
    }
}
