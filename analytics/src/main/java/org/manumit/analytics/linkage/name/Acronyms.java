package org.manumit.analytics.linkage.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a name of an organisation is shortened to: first letters of its words, with and without its small words. Thread-safe. */
final class Acronyms {

    /** Shorter ones fit too many names. */
    static final int SHORTEST = 3;

    /** Longer words are no acronyms. */
    static final int LONGEST = 8;

    private Acronyms() {}

    static Set<String> of(List<NameToken> tokens, NameDraft draft) {
        Set<String> found = new HashSet<>();
        StringBuilder telling = new StringBuilder();
        tokens.forEach(token -> telling.append(token.text.charAt(0)));
        StringBuilder all = new StringBuilder();
        draft.words.forEach(word -> all.append(word.text().charAt(0)));
        for (StringBuilder letters : List.of(telling, all)) {
            if (letters.length() >= SHORTEST && letters.length() <= LONGEST) {
                found.add(letters.toString());
            }
        }
        return found;
    }
}
