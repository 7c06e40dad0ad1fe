package org.manumit.analytics.text.extract;

import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.text.extract.Lexeme.Type;

/**
 * Cuts a folded text into words, numbers and signs; white space is left out but for line breaks, which are signs. Reads
 * "1.500", "1,500.00" and "1 500" as the numbers that they are. Confined to one thread.
 */
final class FactLexer {

    /** No honest text has more: what stands behind is not read. */
    static final int MOST_LEXEMES = 20_000;

    private static final int LONGEST_NUMBER = 9;
    private static final int GROUP = 3;
    private static final String GROUP_SIGNS = ".,'’";

    private final String text;
    private final List<Lexeme> lexemes = new ArrayList<>();

    private FactLexer(String text) {
        this.text = text;
    }

    static List<Lexeme> read(String folded) {
        FactLexer lexer = new FactLexer(folded);
        lexer.read();
        return lexer.lexemes;
    }

    private void read() {
        int at = 0;
        while (at < text.length() && lexemes.size() < MOST_LEXEMES) {
            char c = text.charAt(at);
            if (isDigit(at)) {
                at = number(at);
            } else if (Character.isLetter(c)) {
                int end = at;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                add(Type.WORD, at, end, Double.NaN);
                at = end;
            } else {
                if (c == '\n' || !(Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                    add(Type.SIGN, at, at + 1, Double.NaN);
                }
                at++;
            }
        }
    }

    private void add(Type type, int start, int end, double value) {
        lexemes.add(new Lexeme(type, start, end, text.substring(start, end), value, false));
    }

    private int number(int start) {
        int end = digits(start);
        StringBuilder whole = new StringBuilder();
        if (end - start > LONGEST_NUMBER) {
            add(Type.NUMBER, start, end, -1);
            return end;
        }
        whole.append(text, start, end);
        char grouping = 0;
        while (end - start <= LONGEST_NUMBER && isGroup(start, end, grouping)) {
            grouping = text.charAt(end);
            whole.append(text, end + 1, end + 1 + GROUP);
            end += 1 + GROUP;
        }
        int fraction = fractionEnd(end, grouping);
        String cents = fraction > end ? "." + text.substring(end + 1, fraction) : "";
        end = Math.max(end, fraction);
        add(Type.NUMBER, start, end, Double.parseDouble(whole + cents));
        return end;
    }

    private int digits(int start) {
        int end = start;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether a sign of grouping and three digits follow a number of one to three digits or another group. */
    private boolean isGroup(int start, int end, char grouping) {
        if (grouping == 0 && (end - start > GROUP || text.charAt(start) == '0')) {
            return false;
        }
        if (end >= text.length() || digits(end + 1) - end - 1 != GROUP) {
            return false;
        }
        char sign = text.charAt(end);
        if (grouping != 0) {
            return sign == grouping;
        }
        // A space groups only what nothing else follows: "150 200 350" are three numbers, and so is a telephone's.
        return GROUP_SIGNS.indexOf(sign) >= 0 || (isSpace(sign) && end - start <= 2 && !isCrowded(start, end));
    }

    private boolean isCrowded(int start, int end) {
        int after = end + 1 + GROUP;
        boolean before = start >= 2 && isSpace(text.charAt(start - 1)) && isDigit(start - 2);
        boolean behind = after + 1 < text.length() && !Character.isLetter(text.charAt(after)) && isDigit(after + 1);
        boolean joined = start >= 1 && "+-(/.:".indexOf(text.charAt(start - 1)) >= 0;
        return before || behind || joined;
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c);
    }

    private int fractionEnd(int end, char grouping) {
        if (end >= text.length() || ".,".indexOf(text.charAt(end)) < 0 || text.charAt(end) == grouping) {
            return end;
        }
        int fraction = digits(end + 1);
        int length = fraction - end - 1;
        boolean further =
                fraction + 1 < text.length() && ".,-/".indexOf(text.charAt(fraction)) >= 0 && isDigit(fraction + 1);
        return (length == 1 || length == 2) && !further ? fraction : end;
    }
}
