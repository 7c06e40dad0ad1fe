package org.manumit.analytics.text.phone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.SpokenNumbers;
import org.manumit.analytics.text.Tokens;

/** Cuts a plain text into runs of digits and number words that nothing but separators interrupts. Single-threaded. */
final class DialLexer {

    /** Most characters between two digits of one number. */
    private static final int WIDEST_GAP = 12;

    /** Fewer digits are no number. */
    static final int FEWEST_DIGITS = 7;

    private static final int LONGEST_WORD = 120;
    private static final String NOT_WITHIN = "$€£¥%=<>\"";
    private static final String LETTER_DIGITS = "oOlIBS";

    /**
     * A digit group, number word or letters for digits.
     *
     * @param digits its digits, empty for words that are none or depend on their neighbours
     * @param word what a number word says, null for others
     */
    record Lexeme(String digits, SpokenNumbers.@Nullable Word word, boolean letters, int start, int end) {}

    private final String text;
    private final List<List<Lexeme>> runs = new ArrayList<>();
    private List<Lexeme> run = new ArrayList<>();
    private int weight;

    private DialLexer(String text) {
        this.text = text;
    }

    /** Runs that could hold a number. */
    static List<List<Lexeme>> runs(String text) {
        DialLexer lexer = new DialLexer(text);
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && belongs(text.charAt(end))) {
                end++;
            }
            lexer.take(at, end);
            at = end;
        }
        lexer.breakOff();
        return lexer.runs;
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void take(int start, int end) {
        boolean digits = true;
        for (int i = start; i < end && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        boolean handle = start > 0 && text.charAt(start - 1) == '@';
        if (handle || end - start > LONGEST_WORD) {
            breakOff();
        } else if (digits) {
            add(new Lexeme(text.substring(start, end), null, false, start, end));
        } else {
            takeWord(start, end);
        }
    }

    private void takeWord(int start, int end) {
        String written = text.substring(start, end);
        if (!isLetterDigits(written) && !SpokenNumbers.mayBegin(written)) {
            breakOff();
            return;
        }
        SpokenNumbers.Word word = SpokenNumbers.find(Tokens.plain(written));
        if (word != null) {
            add(new Lexeme("", word, false, start, end));
            return;
        }
        if (isLetterDigits(written)) {
            add(new Lexeme(BlendedWord.digits(written), null, true, start, end));
            return;
        }
        BlendedWord blended = BlendedWord.read(written);
        if (blended == null) {
            breakOff();
            return;
        }
        if (blended.opens()) {
            breakOff();
        }
        blended.parts(start).forEach(this::add);
        if (blended.closes()) {
            breakOff();
        }
    }

    private static boolean isLetterDigits(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (LETTER_DIGITS.indexOf(written.charAt(i)) < 0) {
                return false;
            }
        }
        return written.length() <= 4;
    }

    private void add(Lexeme lexeme) {
        if (!run.isEmpty() && interrupts(run.get(run.size() - 1).end(), lexeme.start())) {
            breakOff();
        }
        SpokenNumbers.Word word = lexeme.word();
        boolean alone = lexeme.letters() && !touchesDigit(lexeme);
        boolean counts = word == null ? !alone : word.counts() || isPrefix(word);
        if (run.isEmpty() && !counts) {
            return;
        }
        run.add(lexeme);
        weight += word == null ? lexeme.digits().length() : word.counts() || isPrefix(word) ? 3 : 0;
    }

    private boolean touchesDigit(Lexeme lexeme) {
        return lexeme.end() < text.length() && Character.isLetterOrDigit(text.charAt(lexeme.end()));
    }

    private static boolean isPrefix(SpokenNumbers.Word word) {
        return word.kind() == SpokenNumbers.Kind.PLUS || word.kind() == SpokenNumbers.Kind.TIMES;
    }

    /** Whether what stands between two words ends a number: a sum of money, a paragraph, too much. */
    private boolean interrupts(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
            if (NOT_WITHIN.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return lines > 1 || to - from > WIDEST_GAP;
    }

    private void breakOff() {
        if (weight >= FEWEST_DIGITS) {
            runs.add(run);
        }
        run = run.isEmpty() ? run : new ArrayList<>();
        weight = 0;
    }
}
