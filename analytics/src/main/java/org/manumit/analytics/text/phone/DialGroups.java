package org.manumit.analytics.text.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.SpokenNumbers.Kind;
import org.manumit.analytics.text.SpokenNumbers.Word;
import org.manumit.analytics.text.phone.DialLexer.Lexeme;

/** Reads a run of digits and number words into groups of digits: "noventa e nove" is 99. Single-threaded. */
final class DialGroups {

    private static final Set<String> ADDING = Set.of("y", "e", "et", "and");
    private static final Set<String> MAKING_EIGHTY = Set.of("vingt", "vingts");
    private static final int SIXTY = 60;
    private static final int EIGHTY = 80;

    private final String text;
    private final List<Lexeme> lexemes;
    private final boolean adding;
    private final List<DialGroup> groups = new ArrayList<>();
    private int at;
    private boolean plus;
    private boolean markWord;
    private boolean andWord;
    private int before = -1;

    private DialGroups(String text, List<Lexeme> lexemes, boolean adding) {
        this.text = text;
        this.lexemes = lexemes;
        this.adding = adding;
    }

    /**
     * The groups of a run.
     *
     * @param adding whether "twenty five" is 25; else it is 20 and 5, and only "veinte y cinco" adds
     */
    static List<DialGroup> of(String text, List<Lexeme> lexemes, boolean adding) {
        DialGroups reading = new DialGroups(text, lexemes, adding);
        while (reading.at < lexemes.size()) {
            reading.next();
        }
        return reading.groups;
    }

    private void next() {
        Lexeme lexeme = lexemes.get(at);
        Word word = lexeme.word();
        if (word == null) {
            at++;
            DialGroup.Manner manner = lexeme.letters() ? DialGroup.Manner.LETTERS : DialGroup.Manner.DIGITS;
            add(lexeme.digits(), lexeme.start(), lexeme.end(), manner, lexeme.letters());
            return;
        }
        switch (word.kind()) {
            case PLUS -> plus = true;
            case MARK -> markWord = true;
            case AND -> andWord = true;
            case TIMES -> {
                repeat(word.value(), lexeme);
                return;
            }
            default -> {
                count(word, lexeme);
                return;
            }
        }
        at++;
    }

    private void repeat(int times, Lexeme first) {
        at++;
        Lexeme repeated = at < lexemes.size() ? lexemes.get(at) : null;
        if (repeated == null) {
            return;
        }
        Word word = repeated.word();
        String digit = word == null ? repeated.digits() : word.isDigit() ? String.valueOf(word.value()) : "";
        if (digit.length() == 1) {
            at++;
            add(digit.repeat(times), first.start(), repeated.end(), DialGroup.Manner.WORDS, false);
        }
    }

    private void count(Word word, Lexeme lexeme) {
        int start = lexeme.start();
        boolean everyday = word.kind() == Kind.WEAK
                || word.kind() == Kind.CENTUM
                || word.spelling().equals("once");
        at++;
        int only = at;
        int value = word.value();
        Word follower = follower();
        if (word.isDigit() && value > 0 && follower != null && follower.kind() == Kind.CENTUM) {
            at++;
            value = value * 100 + below(100);
        } else if (word.kind() == Kind.HUNDRED || word.kind() == Kind.CENTUM) {
            value += below(100);
        } else if (value == 4 && follower != null && MAKING_EIGHTY.contains(follower.spelling())) {
            at++;
            value = EIGHTY + below(20);
        } else if (word.kind() == Kind.TEN) {
            value += below(value == SIXTY || value == EIGHTY ? 20 : 10);
        } else if (word.spelling().equals("dix")) {
            value += teen();
        }
        int end = lexemes.get(at - 1).end();
        add(Integer.toString(value), start, end, DialGroup.Manner.WORDS, everyday && at == only);
    }

    /** French makes 17 to 19 of two words. */
    private int teen() {
        Word unit = follower();
        if (unit == null || !unit.isDigit() || unit.value() < 7) {
            return 0;
        }
        at++;
        return unit.value();
    }

    /** What the following words add to a round number: less than a bound, nothing if they do not belong to it. */
    private int below(int bound) {
        int mark = at;
        Word word = follower();
        boolean added = adding || bound == 100 || isHyphenated();
        boolean and = word != null && ADDING.contains(word.spelling());
        if (and) {
            at++;
            word = follower();
        }
        int value = word == null || !(and || added) ? 0 : taken(word, bound);
        at = value == 0 ? mark : at;
        return value;
    }

    private int taken(Word word, int bound) {
        boolean unit = word.isDigit() && word.value() > 0;
        if (unit && bound == 100 && unitsFollow()) {
            return 0;
        }
        at++;
        if (unit) {
            Word vingt = bound == 100 && word.value() == 4 ? follower() : null;
            if (vingt != null && MAKING_EIGHTY.contains(vingt.spelling())) {
                at++;
                return EIGHTY + below(20);
            }
            return word.value();
        }
        if (word.kind() == Kind.TEEN && bound > 10) {
            return word.value() >= bound ? 0 : word.value() + (word.spelling().equals("dix") ? teen() : 0);
        }
        if (word.kind() == Kind.TEN && bound == 100) {
            return word.value() + below(word.value() == SIXTY ? 20 : 10);
        }
        return 0;
    }

    /** "three hundred five five five" is 300 and fives. */
    private boolean unitsFollow() {
        if (at + 1 >= lexemes.size()) {
            return false;
        }
        Word second = lexemes.get(at + 1).word();
        return second != null && second.isDigit();
    }

    private boolean isHyphenated() {
        return at < lexemes.size() && text.charAt(lexemes.get(at).start() - 1) == '-';
    }

    /** The next word, if it is a number word and only a space or a hyphen parts it from the last. */
    private @Nullable Word follower() {
        if (at >= lexemes.size()) {
            return null;
        }
        String between =
                text.substring(lexemes.get(at - 1).end(), lexemes.get(at).start());
        return between.isBlank() || between.equals("-") ? lexemes.get(at).word() : null;
    }

    private void add(String digits, int start, int end, DialGroup.Manner manner, boolean everyday) {
        DialGroup last = before == start ? groups.get(groups.size() - 1) : null;
        if (last != null && manner != DialGroup.Manner.WORDS && last.manner() != DialGroup.Manner.WORDS) {
            groups.set(groups.size() - 1, last.joined(digits, end));
            before = end;
            return;
        }
        boolean plusSign = plus || signBefore(start);
        groups.add(new DialGroup(digits, start, end, manner, plusSign, joint(start), everyday));
        before = end;
        plus = false;
        markWord = false;
        andWord = false;
    }

    private boolean signBefore(int start) {
        int from = Math.max(Math.max(0, before), start - 3);
        int sign = text.lastIndexOf('+', start - 1);
        return sign >= from && text.substring(sign + 1, start).chars().allMatch(c -> c == ' ' || c == '(');
    }

    private DialGroup.Joint joint(int start) {
        if (before < 0 || before == start) {
            return DialGroup.Joint.NOTHING;
        }
        if (andWord) {
            return DialGroup.Joint.AND_WORD;
        }
        if (markWord) {
            return DialGroup.Joint.MARK_WORD;
        }
        String between = text.substring(before, start);
        boolean loose = between.length() > 3
                || between.contains(" / ")
                || between.chars().anyMatch(c -> ",;\n|".indexOf(c) >= 0);
        return loose ? DialGroup.Joint.LOOSE : DialGroup.Joint.SIGN;
    }
}
