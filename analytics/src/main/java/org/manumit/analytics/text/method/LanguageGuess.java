package org.manumit.analytics.text.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manumit.analytics.text.Tokens;

/**
 * Tells the four languages by their small words and letters. Thread-safe.
 */
final class LanguageGuess {

    static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr");

    private static final List<Set<String>> SMALL_WORDS = List.of(
            Set.of(
                    "el", "la", "los", "las", "un", "una", "y", "con", "en", "por", "para", "del", "al", "es", "te",
                    "lo", "su", "tu", "que", "sin", "hay", "muy", "mi", "se", "le", "les", "no", "nos", "solo"),
            Set.of(
                    "the", "a", "an", "and", "of", "to", "in", "for", "with", "we", "you", "your", "is", "are", "it",
                    "no", "on", "my", "i", "at", "from", "by", "if", "our", "pay", "me"),
            Set.of(
                    "o", "a", "os", "as", "um", "uma", "e", "com", "em", "por", "para", "do", "da", "dos", "das", "no",
                    "na", "voce", "nao", "sem", "ate", "ao", "seu", "sua", "que", "te", "tem", "minha", "meu", "se",
                    "so"),
            Set.of(
                    "le", "la", "les", "un", "une", "et", "avec", "en", "pour", "du", "des", "de", "au", "aux", "on",
                    "vous", "tu", "est", "ne", "pas", "sans", "je", "mon", "ma", "votre", "d", "l", "qui", "que", "sur",
                    "chez"));

    /** Letters and marks that one of the languages writes and the others hardly. */
    private static final List<String> OWN_LETTERS = List.of("ñ¿¡", "", "ãõ", "èœîûù");

    private static final int LETTER_WORTH = 2;

    private LanguageGuess() {}

    /** The languages whose small words and letters stand in a text most often; several where they tie. */
    static List<String> of(String plain) {
        Tokens tokens = new Tokens(plain);
        List<String> best = new ArrayList<>();
        int most = 0;
        for (int language = 0; language < LANGUAGES.size(); language++) {
            int hits = letters(plain, OWN_LETTERS.get(language)) * LETTER_WORTH;
            for (int i = 0; i < tokens.size(); i++) {
                hits += SMALL_WORDS.get(language).contains(tokens.word(i)) ? 1 : 0;
            }
            if (hits > most) {
                best.clear();
                most = hits;
            }
            if (hits == most) {
                best.add(LANGUAGES.get(language));
            }
        }
        return best;
    }

    private static int letters(String plain, String letters) {
        return (int) plain.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
