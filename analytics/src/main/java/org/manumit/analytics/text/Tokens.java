package org.manumit.analytics.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in lower case without accents, with where they stand. Thread-safe (immutable once made). */
public final class Tokens {

    private final List<String> words = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private final List<Integer> clauses = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();

    /** Reads a text. */
    public Tokens(String text) {
        int clause = 0;
        int sentence = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                sentence += ".!?\n".indexOf(c) >= 0 ? 1 : 0;
                clause += ".!?\n;,:".indexOf(c) >= 0 ? 1 : 0;
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            add(text, at, end, clause, sentence);
            at = end;
        }
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && belongs(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean belongs(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(String text, int start, int end, int clause, int sentence) {
        words.add(plain(text.substring(start, end)));
        spans.add(new int[] {start, end});
        clauses.add(clause);
        sentences.add(sentence);
    }

    /** Lower case without accents: {@code Não} becomes {@code nao}. */
    public static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD)
                        .codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return lower;
    }

    /** Number of words. */
    public int size() {
        return words.size();
    }

    /** A word, folded. */
    public String word(int at) {
        return words.get(at);
    }

    /** Where a word starts in the text. */
    public int start(int at) {
        return spans.get(at)[0];
    }

    /** Where a word ends in the text. */
    public int end(int at) {
        return spans.get(at)[1];
    }

    /** Whether no comma or stronger mark stands between two words. */
    public boolean sameClause(int a, int b) {
        return clauses.get(a).equals(clauses.get(b));
    }

    /** Whether no end of a sentence stands between two words. */
    public boolean sameSentence(int a, int b) {
        return sentences.get(a).equals(sentences.get(b));
    }
}
