package org.manumit.analytics.text.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.SpokenNumbers;
import org.manumit.analytics.text.SpokenNumbers.Kind;
import org.manumit.analytics.text.SpokenNumbers.Word;
import org.manumit.analytics.text.extract.Lexeme.Type;

/**
 * Puts numbers in words together: "mil quinientos", "deux cents", "2 mil", "1.5k". What comes to less than ten stays
 * words, and digits read out one by one stay apart. Confined to one thread.
 */
final class SpokenSums {

    private static final Set<String> THOUSANDS = FactWords.list("magnitude");
    private static final int THOUSAND = 1_000;
    private static final int LEAST = 10;
    private static final int MOST_WORDS = 10;

    private final List<Lexeme> lexemes;

    SpokenSums(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    List<Lexeme> merged() {
        List<Lexeme> merged = new ArrayList<>(lexemes.size());
        int at = 0;
        while (at < lexemes.size()) {
            Lexeme lexeme = lexemes.get(at);
            Lexeme sum = lexeme.isNumber() ? thousands(at) : lexeme.isWord() ? spoken(at) : null;
            merged.add(sum == null ? lexeme : sum);
            at++;
            while (sum != null && at < lexemes.size() && lexemes.get(at).start() < sum.end()) {
                at++;
            }
        }
        return merged;
    }

    private @Nullable Lexeme thousands(int at) {
        Lexeme number = lexemes.get(at);
        if (at + 1 >= lexemes.size() || number.value() <= 0 || number.value() >= THOUSAND) {
            return null;
        }
        Lexeme next = lexemes.get(at + 1);
        boolean k = next.word().equals("k") && next.start() == number.end();
        return k || THOUSANDS.contains(next.word()) ? number(number, next, number.value() * THOUSAND, false) : null;
    }

    private static Lexeme number(Lexeme first, Lexeme last, double value, boolean spoken) {
        return new Lexeme(Type.NUMBER, first.start(), last.end(), first.word(), value, spoken);
    }

    private @Nullable Lexeme spoken(int from) {
        if (!begins(lexemes.get(from).word())) {
            return null;
        }
        long total = 0;
        long current = 0;
        int last = from;
        for (int at = from; at < Math.min(lexemes.size(), from + MOST_WORDS); at++) {
            String word = lexemes.get(at).word();
            if (at > from && isJoint(word)) {
                continue;
            }
            if (THOUSANDS.contains(word) && total == 0) {
                total = Math.max(1, current) * THOUSAND;
                current = 0;
                last = at;
                continue;
            }
            long sum = plus(current, word, SpokenNumbers.find(word));
            if (sum < 0) {
                break;
            }
            current = sum;
            last = at;
        }
        return total + current < LEAST
                ? null
                : number(lexemes.get(from), lexemes.get(last), (double) total + current, true);
    }

    private static boolean begins(String word) {
        Word number = SpokenNumbers.find(word);
        boolean counts = number != null && number.counts() && number.kind() != Kind.WEAK;
        return THOUSANDS.contains(word)
                || (counts && !word.equals("cents") && !word.equals("hundred") && !word.equals("once"));
    }

    private static boolean isJoint(String word) {
        Word number = SpokenNumbers.find(word);
        return word.equals("-") || (number != null && number.kind() == Kind.AND && word.length() <= 3);
    }

    /** A number with the next word, -1 where the word does not go on with it. */
    private static long plus(long current, String spelling, @Nullable Word word) {
        if (word == null || !word.counts()) {
            return -1;
        }
        long tens = current % 100;
        return switch (word.kind()) {
            case UNIT, WEAK -> current % 10 == 0 && tens != 10 ? current + word.value() : -1;
            case TEEN -> tens == 0 || tens == 60 || tens == 80 ? current + word.value() : -1;
            case TEN ->
                tens == 0 ? current + word.value() : tens == 4 && spelling.startsWith("vingt") ? current - 4 + 80 : -1;
            case HUNDRED -> current == 0 ? word.value() : -1;
            case CENTUM ->
                current < 10 || (spelling.equals("hundred") && current < 100) ? Math.max(1, current) * 100 : -1;
            default -> -1;
        };
    }
}
