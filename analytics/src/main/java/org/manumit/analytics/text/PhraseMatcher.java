package org.manumit.analytics.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the phrases of a rule list in texts.
 *
 * <p><b>Method</b> word patterns with gaps over case- and accent-folded words; a match is denied when an odd number of
 * words of denial stand within three words before it in the same clause (after NegEx, Chapman et al. 2001,
 * doi:10.1006/jbin.2001.1029). Of several matches of one key in one place the longest stays.
 *
 * <p><b>Assumes</b> text that is separated into words by spaces or marks. <b>Units</b> UTF-16 positions. <b>Error</b> a
 * rule list finds what its author thought of; silence says little. <b>Cost</b> O(words) for usual lists. <b>Not for</b>
 * judging a person by words.
 *
 * <p>Thread-safe (immutable).
 */
public final class PhraseMatcher {

    private static final int INDEXED_LETTERS = 2;

    private static final Map<String, Set<String>> DENIALS = Map.of(
            "en",
            Set.of("no", "not", "never", "without", "nobody", "none", "neither", "nor", "t", "dont", "cannot", "isnt"),
            "es",
            Set.of("no", "nunca", "sin", "nadie", "ni", "jamas", "tampoco", "ningun", "ninguno", "ninguna"),
            "pt",
            Set.of("nao", "nunca", "sem", "ninguem", "nem", "jamais", "nenhum", "nenhuma"),
            "fr",
            Set.of("pas", "jamais", "sans", "ni", "aucun", "aucune", "personne", "non"));

    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    /** @throws IllegalArgumentException for a rule in an unknown language or with a malformed pattern */
    public PhraseMatcher(Collection<PhraseRule> rules) {
        for (PhraseRule rule : rules) {
            Set<String> denials = DENIALS.get(rule.language());
            if (denials == null) {
                throw new IllegalArgumentException(
                        "language must be one of " + DENIALS.keySet() + " but was " + rule.language());
            }
            Phrase phrase = Phrase.of(rule, denials);
            Set.copyOf(phrase.beginnings(INDEXED_LETTERS))
                    .forEach(beginning -> phrases.computeIfAbsent(beginning, b -> new ArrayList<>())
                            .add(phrase));
        }
    }

    /** All matches, in the order in which they stand, ties by key. */
    public List<PhraseMatch> find(String text) {
        Tokens tokens = new Tokens(text);
        List<PhraseMatch> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.word(at);
            for (int letters = 1; letters <= Math.min(INDEXED_LETTERS, word.length()); letters++) {
                for (Phrase phrase : phrases.getOrDefault(word.substring(0, letters), List.of())) {
                    phrase.match(tokens, at, found);
                }
            }
        }
        return longest(found);
    }

    private static List<PhraseMatch> longest(List<PhraseMatch> found) {
        Map<String, PhraseMatch> kept = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(PhraseMatch::start)
                        .thenComparing(PhraseMatch::key)
                        .thenComparingInt(m -> -m.end())
                        .thenComparing(PhraseMatch::denied))
                .forEach(match -> kept.putIfAbsent(match.start() + match.key(), match));
        return List.copyOf(kept.values());
    }
}
