package org.manumit.analytics.linkage.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manumit.analytics.text.WordList;

/** What words within names of organisations do, and how they are shortened. Thread-safe (immutable). */
final class OrganisationWords {

    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, List<String>> full = new HashMap<>();

    OrganisationWords() {
        for (String line : WordList.lines(OrganisationWords.class, "organisation-words.txt")) {
            List<String> words = List.of(line.split(" "));
            roles.computeIfAbsent(words.get(0), role -> new HashSet<>()).addAll(words.subList(1, words.size()));
        }
        for (String line : WordList.lines(OrganisationWords.class, "short-words.txt")) {
            List<String> words = List.of(line.split(" "));
            full.put(words.get(0), words.subList(1, words.size()));
        }
    }

    /** Whether a word only joins others. */
    boolean isLink(String word) {
        return roles.getOrDefault("LINK", Set.of()).contains(word);
    }

    /** Whether a word before a name says that it is a ship's. */
    boolean isVessel(String word) {
        return roles.getOrDefault("VESSEL", Set.of()).contains(word);
    }

    /** Whether a word says that a number follows. */
    boolean isNumberSign(String word) {
        return roles.getOrDefault("NUMBER", Set.of()).contains(word);
    }

    /** A word in full; the word itself if it is not short. */
    List<String> inFull(String word) {
        return full.getOrDefault(word, List.of(word));
    }
}
