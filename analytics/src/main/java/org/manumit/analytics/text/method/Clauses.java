package org.manumit.analytics.text.method;

import java.util.Set;
import org.manumit.analytics.text.PhraseMatch;
import org.manumit.analytics.text.Tokens;

/** The sentences around matches: what they deny, warn of or ask. Confined to one reading. */
final class Clauses {

    private static final int REACH_WORDS = 2;
    private static final Set<String> FRENCH_FIRST_HALVES = Set.of("ne", "n");
    private static final Set<String> FRENCH_DENIALS = Set.of("pas", "aucun", "aucune", "rien", "jamais", "sans");
    private static final String ENDS = ".!?\n";

    private final String plain;
    private final Tokens tokens;
    private final boolean french;

    Clauses(String plain, String language) {
        this.plain = plain;
        this.tokens = new Tokens(plain);
        this.french = language.equals("fr");
    }

    /** Whether the first half of a French denial stands before a phrase whose second half lies within ("ne gardons pas vos papiers"). */
    boolean denies(PhraseMatch match) {
        if (!french) {
            return false;
        }
        int first = wordAt(match.start());
        if (FRENCH_DENIALS.contains(tokens.word(first))) {
            return false;
        }
        boolean opened = false;
        for (int at = Math.max(0, first - REACH_WORDS); at < first; at++) {
            opened |= tokens.sameClause(at, first) && FRENCH_FIRST_HALVES.contains(tokens.word(at));
        }
        return (opened || FRENCH_FIRST_HALVES.contains(tokens.word(first))) && holdsDenial(match, first);
    }

    private boolean holdsDenial(PhraseMatch match, int first) {
        for (int at = first; at < tokens.size() && tokens.start(at) < match.end(); at++) {
            if (FRENCH_DENIALS.contains(tokens.word(at))) {
                return true;
            }
        }
        return false;
    }

    private int wordAt(int position) {
        int at = 0;
        while (at + 1 < tokens.size() && tokens.start(at) < position) {
            at++;
        }
        return at;
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
