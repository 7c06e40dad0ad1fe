package org.manumit.analytics.linkage.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Guesses whose a name is from figures, legal forms and words that persons do not bear. Thread-safe (immutable). */
final class KindGuess {

    private static final Set<String> NEVER_SYLLABLES = Set.of("ltd", "llc", "inc", "srl", "plc", "llp", "gmbh");

    private final LegalForms legalForms = new LegalForms();

    NameKind of(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean figures = word.isNumber() || word.shown().equals("&");
            boolean institution = CommonWords.INSTANCE.isInstitutional(word.text());
            if (figures || institution || isForm(words, i)) {
                return NameKind.ORGANISATION;
            }
        }
        return NameKind.PERSON;
    }

    /** Most codes are also syllables of names of persons, so they count at the end and set apart by capitals only. */
    private boolean isForm(List<Word> words, int at) {
        LegalForms.Found form = legalForms.at(words, at);
        if (form == null || words.size() == form.words()) {
            return false;
        }
        Word word = words.get(at);
        if (!form.code() || NEVER_SYLLABLES.contains(word.text())) {
            return true;
        }
        boolean capitals = word.shown().equals(word.shown().toUpperCase(Locale.ROOT));
        return capitals && at + form.words() == words.size() && mixedCase(words);
    }

    private static boolean mixedCase(List<Word> words) {
        return words.stream().anyMatch(word -> word.shown().chars().anyMatch(Character::isLowerCase));
    }
}
