package org.manumit.analytics.text.extract;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manumit.analytics.text.WordList;

/** The word lists of {@code fact-words.txt} by their names. Thread-safe (immutable). */
final class FactWords {

    private static final Map<String, Set<String>> LISTS = WordList.lines(FactWords.class, "fact-words.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    cells -> cells[0],
                    cells -> Set.copyOf(Arrays.stream(cells).skip(1).collect(Collectors.toSet()))));

    private FactWords() {}

    /** @throws IllegalStateException for a list that the file does not have */
    static Set<String> list(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalStateException("fact-words.txt must have a list " + name);
        }
        return words;
    }
}
