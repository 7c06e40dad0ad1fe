package org.manumit.analytics.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.Tokens;
import org.manumit.analytics.text.WordList;

/** The listed words of all languages with how often each is used. Thread-safe (immutable). */
final class LanguageWords {

    private static final String ENDING = "ending";

    /** Share of running words that a word of tier 1, 2, 3 stands for. */
    private static final double[] TIERS = {0, 1 / 64.0, 1 / 360.0, 1 / 2_000.0};

    /** Without its accents a word is written by many, but not by most. */
    private static final double WITHOUT_ACCENTS = 0.3;

    private final List<String> codes;
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Map<String, double[]> shares = new LinkedHashMap<>();

    LanguageWords() {
        List<String> lines = WordList.lines(LanguageWords.class, "language-words.txt");
        Set<String> seen = new LinkedHashSet<>();
        lines.forEach(line -> seen.add(line.split(" ")[0]));
        codes = new ArrayList<>(seen);
        lines.forEach(line -> add(line.split(" ")));
    }

    private void add(String[] cells) {
        if (cells[1].equals(ENDING)) {
            endings.put(cells[0], List.of(cells).subList(2, cells.length));
            return;
        }
        int language = codes.indexOf(cells[0]);
        double share = TIERS[Integer.parseInt(cells[1])];
        for (int i = 2; i < cells.length; i++) {
            raise(cells[i], language, share);
            String plain = Tokens.plain(cells[i]);
            if (!plain.equals(cells[i])) {
                raise(plain, language, share * WITHOUT_ACCENTS);
            }
        }
    }

    private void raise(String word, int language, double share) {
        double[] row = shares.computeIfAbsent(word, w -> new double[codes.size()]);
        row[language] = Math.max(row[language], share);
    }

    /** Codes of the languages; those that are told apart only so that they are taken for none other begin with "other-". */
    List<String> codes() {
        return List.copyOf(codes);
    }

    /** Whether a word is listed for a language, or ends as one of its words ends. */
    boolean knows(String word, int language) {
        double @Nullable [] row = shares.get(word);
        return (row != null && row[language] > 0)
                || endings.getOrDefault(codes.get(language), List.of()).stream().anyMatch(word::endsWith);
    }

    /** Of each word its share of the running words of each language, 0 where it is not listed. */
    Map<String, double[]> shares() {
        return shares;
    }
}
