package org.manumit.analytics.text.method;

import java.util.Set;
import org.manumit.analytics.text.PhraseMatch;
import org.manumit.analytics.text.Tokens;

/** The sentences around matches: what they deny, warn of or ask. Confined to one reading. */
final class Clauses {

    private static final Set<String> DENIALS = Set.of(
            "no", "not", "never", "t", "dont", "without", "nunca", "jamas", "sin", "nao", "jamais", "sem", "pas",
            "aucun", "aucune", "rien");
    private static final String ENDS = ".!?\n";

    private final String plain;

    Clauses(String plain) {
        this.plain = plain;
    }

    /** Whether a pattern itself denies something ("no papers needed"). */
    static boolean isDenial(String pattern) {
        Tokens words = new Tokens(pattern);
        for (int at = 0; at < words.size(); at++) {
            if (DENIALS.contains(words.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of denial stands within a match ("we <em>never</em> keep passports", "ne gardons <em>pas</em> vos papiers"). */
    boolean deniesWithin(PhraseMatch match) {
        return isDenial(plain.substring(match.start(), match.end()));
    }

    /** Whether a phrase stands in the sentence of a warning, not before it. */
    boolean covers(PhraseMatch warning, PhraseMatch phrase) {
        return phrase.start() >= warning.start() && sentenceEnd(warning.start()) >= phrase.start();
    }

    /** Whether the sentence of a phrase is a question. */
    boolean asks(PhraseMatch match) {
        int end = sentenceEnd(match.end() - 1);
        return end < plain.length() && plain.charAt(end) == '?';
    }

    private int sentenceEnd(int from) {
        int end = from;
        while (end < plain.length() && ENDS.indexOf(plain.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
