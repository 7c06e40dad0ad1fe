package org.manumit.server.observation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A query as somebody typed it, read into terms: words, "phrases in quotes", a last word or word* as a prefix, -word for what
 * must not occur. Bounded: at most 12 terms of 60 characters are read. Its text form shows the number of terms only.
 */
final class SearchText {

    private static final int MOST_TERMS = 12;
    private static final int LONGEST_TERM = 60;
    private static final int SHORTEST_MISSPELLABLE = 4;

    /** One term: its words in a row; whether its last word is a prefix; whether it must not occur. */
    record Term(List<String> words, boolean prefix, boolean excluded) {
        Term {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "Term";
        }
    }

    private final List<Term> terms;

    private SearchText(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    static SearchText read(String typed) {
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < typed.length() && terms.size() < MOST_TERMS) {
            char c = typed.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            boolean excluded = c == '-' && at + 1 < typed.length() && !Character.isWhitespace(typed.charAt(at + 1));
            int from = excluded ? at + 1 : at;
            boolean quoted = typed.charAt(from) == '"';
            int end = quoted ? typed.indexOf('"', from + 1) : nextSpace(typed, from);
            if (end < 0) {
                end = typed.length();
            }
            String body = typed.substring(quoted ? from + 1 : from, end);
            boolean starred = body.endsWith("*");
            boolean open = end == typed.length() && !quoted && !excluded;
            List<String> words = words(body);
            if (!words.isEmpty()) {
                terms.add(new Term(words, !quoted && (starred || open), excluded));
            }
            at = quoted ? end + 1 : end;
        }
        return new SearchText(terms);
    }

    List<Term> terms() {
        return terms;
    }

    /** Whether there is anything to look for: what must not occur alone finds nothing. */
    boolean isEmpty() {
        return terms.stream().allMatch(Term::excluded);
    }

    /** The query in PostgreSQL's notation; every word is quoted, so that nothing typed is an operator. */
    String toQuery() {
        return toQuery(Map.of());
    }

    /**
     * The same with words beside those that were typed.
     *
     * @param alternatives for a word its alternatives, letters and digits only
     */
    String toQuery(Map<String, List<String>> alternatives) {
        StringBuilder query = new StringBuilder();
        for (Term term : terms) {
            query.append(query.isEmpty() ? "" : " & ")
                    .append(term.excluded() ? "!" : "")
                    .append('(');
            query.append(String.join(
                    " <-> ",
                    term.words().stream().map(word -> '\'' + word + '\'').toList()));
            query.append(term.prefix() ? ":*" : "");
            if (!term.excluded() && term.words().size() == 1) {
                for (String other : alternatives.getOrDefault(term.words().get(0), List.of())) {
                    query.append(" | '").append(other).append('\'');
                }
            }
            query.append(')');
        }
        return query.toString();
    }

    /** Words that stand for themselves and are long enough to be misspelt. */
    List<String> misspellable() {
        return terms.stream()
                .filter(term -> !term.excluded() && term.words().size() == 1)
                .map(term -> term.words().get(0))
                .filter(word -> word.length() >= SHORTEST_MISSPELLABLE)
                .distinct()
                .toList();
    }

    private static int nextSpace(String typed, int from) {
        for (int i = from; i < typed.length(); i++) {
            if (Character.isWhitespace(typed.charAt(i))) {
                return i;
            }
        }
        return typed.length();
    }

    /* Letters and digits only: quotes, backslashes and operators never reach the query. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length() && words.size() < MOST_TERMS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.isSurrogate(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(
                        word.substring(0, Math.min(word.length(), LONGEST_TERM)).toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return "SearchText[" + terms.size() + " terms]";
    }
}
