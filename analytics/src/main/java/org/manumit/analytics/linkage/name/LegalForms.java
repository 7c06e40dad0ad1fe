package org.manumit.analytics.linkage.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.WordList;

/** Legal forms of many countries by class; {@code legal-forms.txt} lists them. Thread-safe (immutable). */
final class LegalForms {

    /** A class that goes with all others. */
    static final String ANY = "ANY";

    private static final int LONGEST_CODE = 3;
    private static final int MOST_WORDS = 6;

    /** Shorter words are too near to other words to be taken for a form with a slip in it. */
    static final int SHORTEST_MENDED = 6;

    private static final float SLIP_PER_LETTER = 0.11f;

    private final Set<String> longWords;
    private final Map<String, String> families = new HashMap<>();

    LegalForms() {
        for (String line : WordList.lines(LegalForms.class, "legal-forms.txt")) {
            int space = line.indexOf(' ');
            for (String form : line.substring(space + 1).split(";")) {
                families.putIfAbsent(form.strip(), line.substring(0, space));
            }
        }
        longWords =
                words().filter(word -> word.length() > SHORTEST_MENDED).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All words of all forms, some of them several times. */
    Stream<String> words() {
        return families.keySet().stream().flatMap(form -> Stream.of(form.split(" ")));
    }

    /** The word of a form that a slip led away from; the word itself if none is near. */
    String mended(String word) {
        if (longWords.contains(word)) {
            return word;
        }
        Slips slips = new Slips();
        Spelling spelling = new Spelling(word);
        float limit = SLIP_PER_LETTER * word.length();
        for (String form : longWords) {
            if (form.charAt(0) == word.charAt(0)
                    && Math.abs(form.length() - word.length()) <= 1
                    && slips.distance(new Spelling(form), spelling, limit) <= limit) {
                return form;
            }
        }
        return word;
    }

    /**
     * A form found in a name.
     *
     * @param code whether it is so short that it is one only at either end of a name
     */
    record Found(String family, int words, boolean code) {}

    /** The longest form that begins at a word; null if none does. */
    @Nullable
    Found at(List<Word> words, int from) {
        StringBuilder text = new StringBuilder();
        Found longest = null;
        for (int count = 1; count <= MOST_WORDS && from + count <= words.size(); count++) {
            text.append(count > 1 ? " " : "").append(words.get(from + count - 1).text());
            String family = families.get(text.toString());
            if (family != null) {
                longest = new Found(family, count, text.length() <= LONGEST_CODE);
            }
        }
        return longest;
    }

    /** Class of a form of one word; null if it is none. */
    @Nullable
    String family(String word) {
        return families.get(word);
    }
}
