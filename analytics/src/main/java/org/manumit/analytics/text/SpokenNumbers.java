package org.manumit.analytics.text;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of numbers that are read out, in English, Spanish, Portuguese and French together: few of them mean two things,
 * and a number may be read in two languages. Thread-safe (immutable).
 */
public final class SpokenNumbers {

    /** What a word does within a number; {@code number-words.csv} says which word does what. */
    public enum Kind {
        UNIT,
        WEAK,
        TEEN,
        TEN,
        HUNDRED,
        CENTUM,
        TIMES,
        PLUS,
        MARK,
        AND
    }

    /**
     * A number word.
     *
     * @param spelling lower case without accents
     * @param value its number, 0 for marks
     */
    public record Word(String spelling, Kind kind, int value) {
        /** Whether it names one digit. */
        public boolean isDigit() {
            return kind == Kind.UNIT || kind == Kind.WEAK;
        }

        /** Whether it has a value of its own. */
        public boolean counts() {
            return kind.compareTo(Kind.CENTUM) <= 0;
        }
    }

    private static final Map<String, Word> WORDS = WordList.lines(SpokenNumbers.class, "number-words.csv").stream()
            .map(SpokenNumbers::word)
            .collect(Collectors.toUnmodifiableMap(Word::spelling, Function.identity()));

    private static final int SHORTEST_READ_OUT_OF_LEET = 3;

    private static final Set<String> COUNTING = WORDS.values().stream()
            .filter(word -> word.kind() != Kind.MARK && word.spelling().length() >= SHORTEST_READ_OUT_OF_LEET)
            .map(Word::spelling)
            .collect(Collectors.toUnmodifiableSet());

    /** First two letters of the words, hashed: what begins otherwise is none. */
    private static final BitSet BEGINNINGS = new BitSet();

    static {
        WORDS.keySet().forEach(word -> BEGINNINGS.set(beginning(word)));
    }

    private SpokenNumbers() {}

    private static int beginning(String word) {
        int second = word.length() < 2 ? 0 : word.charAt(1);
        return (word.charAt(0) & 0x1F) << 5 | second & 0x1F;
    }

    /** Whether a word in any case, with accents, may begin with a number word, or has digits; false is certain. */
    public static boolean mayBegin(String word) {
        boolean accented = word.charAt(0) > 127 || (word.length() > 1 && word.charAt(1) > 127);
        return accented || BEGINNINGS.get(beginning(word)) || word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static Word word(String line) {
        String[] cells = line.split(",");
        return new Word(cells[0], Kind.valueOf(cells[1]), Integer.parseInt(cells[2]));
    }

    /** What a word says, in lower case without accents; null if it is no number word. */
    public static @Nullable Word find(String word) {
        return WORDS.get(word);
    }

    /** All words of three letters or more that count. */
    public static Set<String> words() {
        return COUNTING;
    }
}
