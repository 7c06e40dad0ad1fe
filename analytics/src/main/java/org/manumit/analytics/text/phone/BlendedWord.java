package org.manumit.analytics.text.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.SpokenNumbers;
import org.manumit.analytics.text.Tokens;

/**
 * Number words, digits and letters for digits that are written as one word: "five5five", "cincocinco", "2O2",
 * "2x0x2x5x5x5", "tel2025550143". Thread-safe (immutable).
 */
final class BlendedWord {

    private static final int SHORTEST_NUMBER_WORD = 2;
    private static final int LONGEST_NUMBER_WORD = 13;
    private static final int COST_OF_LETTER = 10;
    private static final int OUT_OF_REACH = 1_000_000;
    private static final int FEWEST_SEPARATED = 9;
    private static final Pattern SEPARATED = Pattern.compile("\\d+([a-zA-Z])\\d+(?:\\1\\d+)+");
    private static final Pattern CALLED = Pattern.compile(
            "(?i)(?:(tel|telf|telefono|telefone|phone|cel|celular|movil|call|text|sms|whatsapp|wsp|wpp|wa|zap|numero|number|num)"
                    + "(\\d{7,15})|(\\d{7,15})(call|text|whatsapp|wsp|wpp|wa|zap|now|llama|ligue))");

    private final String written;
    private final List<int[]> cuts;
    private final boolean opens;
    private final boolean closes;

    private BlendedWord(String written, List<int[]> cuts, boolean opens, boolean closes) {
        this.written = written;
        this.cuts = cuts;
        this.opens = opens;
        this.closes = closes;
    }

    /** Takes a word apart; null if it is anything else. */
    static @Nullable BlendedWord read(String written) {
        if (written.chars().noneMatch(Character::isDigit) && written.length() < 4) {
            return null;
        }
        Matcher called = CALLED.matcher(written);
        if (called.matches()) {
            int number = called.group(2) != null ? 2 : 3;
            return new BlendedWord(
                    written, List.of(new int[] {called.start(number), called.end(number)}), number == 2, number == 3);
        }
        Matcher separated = SEPARATED.matcher(written);
        if (separated.matches() && "oOlISsB".indexOf(separated.group(1)) < 0) {
            boolean singles = digitCount(written) * 2 - 1 == written.length();
            return singles || digitCount(written) >= FEWEST_SEPARATED ? separated(written) : null;
        }
        return takenApart(written);
    }

    private static long digitCount(String written) {
        return written.chars().filter(Character::isDigit).count();
    }

    private static BlendedWord separated(String written) {
        List<int[]> cuts = new ArrayList<>();
        Matcher digits = Pattern.compile("\\d+").matcher(written);
        while (digits.find()) {
            cuts.add(new int[] {digits.start(), digits.end()});
        }
        return new BlendedWord(written, cuts, false, false);
    }

    /** The cut with the fewest letters for digits, then the fewest parts, if the whole word can be cut. */
    private static @Nullable BlendedWord takenApart(String written) {
        String word = Tokens.plain(written);
        if (word.length() != written.length() || !SpokenNumbers.mayBegin(word)) {
            return null;
        }
        boolean digits = digitCount(written) > 0;
        int[] cost = new int[word.length() + 1];
        int[] next = new int[word.length() + 1];
        for (int from = word.length() - 1; from >= 0; from--) {
            cost[from] = OUT_OF_REACH;
            int furthest = Math.min(word.length(), from + LONGEST_NUMBER_WORD);
            for (int to = from + 1; to <= furthest; to++) {
                int more = costOf(word, written, from, to, digits) + cost[to];
                if (more < cost[from]) {
                    cost[from] = more;
                    next[from] = to;
                }
            }
        }
        if (cost[0] >= OUT_OF_REACH) {
            return null;
        }
        List<int[]> cuts = new ArrayList<>();
        for (int from = 0; from < word.length(); from = next[from]) {
            cuts.add(new int[] {from, next[from]});
        }
        return new BlendedWord(written, cuts, false, false);
    }

    private static int costOf(String word, String written, int from, int to, boolean digits) {
        if (allDigits(word, from, to)) {
            return 1;
        }
        if (to - from >= SHORTEST_NUMBER_WORD && SpokenNumbers.find(word.substring(from, to)) != null) {
            return 1;
        }
        boolean letter = digits && to - from == 1 && "oOlIiSsB".indexOf(written.charAt(from)) >= 0;
        return letter ? COST_OF_LETTER : OUT_OF_REACH;
    }

    private static boolean allDigits(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number begins here, whatever stands before. */
    boolean opens() {
        return opens;
    }

    /** Whether a number ends here, whatever follows. */
    boolean closes() {
        return closes;
    }

    /** The parts, where the word begins at a position of the text. */
    List<DialLexer.Lexeme> parts(int start) {
        List<DialLexer.Lexeme> parts = new ArrayList<>();
        for (int[] cut : cuts) {
            String part = written.substring(cut[0], cut[1]);
            boolean letter = !Character.isDigit(part.charAt(0));
            SpokenNumbers.Word word = letter && part.length() > 1 ? SpokenNumbers.find(Tokens.plain(part)) : null;
            String digits = word == null ? digits(part) : "";
            parts.add(new DialLexer.Lexeme(digits, word, letter && word == null, start + cut[0], start + cut[1]));
        }
        return parts;
    }

    /** Digits that letters stand for. */
    static String digits(String letters) {
        StringBuilder digits = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            digits.append(
                    switch (c) {
                        case 'o', 'O' -> '0';
                        case 'l', 'I', 'i' -> '1';
                        case 's', 'S' -> '5';
                        case 'B' -> '8';
                        default -> c;
                    });
        }
        return digits.toString();
    }
}
