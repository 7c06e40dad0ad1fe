package org.manumit.analytics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A compiled {@link PhraseRule}. Thread-safe (immutable). */
final class Phrase {

    private static final int DENIAL_REACH_WORDS = 3;

    private final PhraseRule rule;
    private final List<Element> elements;
    private final Set<String> denials;

    /** Alternatives of one place in the pattern, and how many other words may stand before it. */
    private record Element(List<String> exact, List<String> prefixes, boolean optional, int gap) {
        boolean matches(String word) {
            return exact.contains(word) || prefixes.stream().anyMatch(word::startsWith);
        }
    }

    private Phrase(PhraseRule rule, List<Element> elements, Set<String> denials) {
        this.rule = rule;
        this.elements = elements;
        this.denials = denials;
    }

    static Phrase of(PhraseRule rule, Set<String> denials) {
        List<Element> elements = new ArrayList<>();
        int gap = 0;
        for (String part : rule.pattern().strip().split("\\s+")) {
            if (part.startsWith("~")) {
                gap = Integer.parseInt(part.substring(1));
                continue;
            }
            elements.add(element(part, gap));
            gap = 0;
        }
        if (elements.isEmpty() || elements.get(0).optional()) {
            throw new IllegalArgumentException(
                    "a pattern must begin with a word that may not be absent but was: " + rule.pattern());
        }
        return new Phrase(rule, List.copyOf(elements), denials);
    }

    private static Element element(String part, int gap) {
        boolean optional = part.startsWith("[") && part.endsWith("]");
        String body = optional ? part.substring(1, part.length() - 1) : part;
        List<String> exact = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        for (String alternative : body.split("\\|")) {
            boolean prefix = alternative.endsWith("*");
            String word = prefix ? alternative.substring(0, alternative.length() - 1) : alternative;
            if (word.isEmpty() || !word.equals(Tokens.plain(word))) {
                throw new IllegalArgumentException(
                        "words must be plain lower case without accents but one was: " + part);
            }
            (prefix ? prefixes : exact).add(word);
        }
        return new Element(List.copyOf(exact), List.copyOf(prefixes), optional, gap);
    }

    /** The first letters that a text's word must have for the phrase to begin there. */
    List<String> beginnings(int letters) {
        List<String> beginnings = new ArrayList<>();
        elements.get(0).exact().forEach(w -> beginnings.add(w.substring(0, Math.min(letters, w.length()))));
        elements.get(0).prefixes().forEach(w -> beginnings.add(w.substring(0, Math.min(letters, w.length()))));
        return beginnings;
    }

    /** Adds the match that begins at the word, if there is one. */
    void match(Tokens tokens, int at, List<PhraseMatch> found) {
        if (!elements.get(0).matches(tokens.word(at))) {
            return;
        }
        int last = lastWord(tokens, at, 1, at);
        if (last >= 0) {
            found.add(new PhraseMatch(rule.key(), tokens.start(at), tokens.end(last), denied(tokens, at)));
        }
    }

    private int lastWord(Tokens tokens, int first, int element, int last) {
        if (element == elements.size()) {
            return last;
        }
        Element wanted = elements.get(element);
        int furthest = Math.min(tokens.size() - 1, last + 1 + wanted.gap());
        for (int at = last + 1; at <= furthest && tokens.sameSentence(first, at); at++) {
            if (wanted.matches(tokens.word(at))) {
                int end = lastWord(tokens, first, element + 1, at);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return wanted.optional() ? lastWord(tokens, first, element + 1, last) : -1;
    }

    private boolean denied(Tokens tokens, int first) {
        int denials = 0;
        for (int at = Math.max(0, first - DENIAL_REACH_WORDS); at < first; at++) {
            denials += tokens.sameClause(at, first) && this.denials.contains(tokens.word(at)) ? 1 : 0;
        }
        return denials % 2 == 1;
    }
}
