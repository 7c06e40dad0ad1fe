package org.manumit.analytics.linkage.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.SpokenNumbers;
import org.manumit.analytics.text.SpokenNumbers.Kind;
import org.manumit.analytics.text.WordList;

/**
 * Numbers within names: figures, Roman numerals, and words and ordinals in English, Spanish, Portuguese and French.
 * Thread-safe (immutable).
 */
final class Numerals {

    /** A number that begins at a word. */
    record Found(String value, int words) {

        @Override
        public String toString() {
            return "Found[" + words + " words]";
        }
    }

    private static final int MOST_ROMAN = 39;
    private static final String ROMAN_LETTERS = "ivx";
    private static final int[] ROMAN_VALUES = {1, 5, 10};

    private final Map<String, Integer> ordinals = new HashMap<>();

    Numerals() {
        for (String line : WordList.lines(Numerals.class, "ordinals.txt")) {
            List<String> cells = List.of(line.split(" "));
            cells.subList(1, cells.size()).forEach(word -> ordinals.put(word, Integer.valueOf(cells.get(0))));
        }
    }

    @Nullable
    Found at(List<Word> words, int from) {
        String text = words.get(from).text();
        if (words.get(from).isNumber()) {
            String value = text.replaceFirst("^0+(?=.)", "");
            return new Found(value, 1);
        }
        Integer ordinal = ordinals.get(text);
        if (ordinal != null) {
            return new Found(ordinal.toString(), 1);
        }
        int roman = roman(text);
        boolean alone = text.length() > 1 || standsAlone(words, from);
        return roman > 0 && alone ? new Found(Integer.toString(roman), 1) : spoken(words, from);
    }

    /** A single letter is a numeral behind a word, not at the beginning and not among other letters. */
    private static boolean standsAlone(List<Word> words, int at) {
        boolean letterBefore = at > 0 && isLetterLike(words.get(at - 1));
        boolean letterBehind = at + 1 < words.size() && isLetterLike(words.get(at + 1));
        return at > 0 && !letterBefore && !letterBehind && !words.get(at).glued();
    }

    private static boolean isLetterLike(Word word) {
        return word.isLetter() || word.shown().equals("&");
    }

    private static int roman(String text) {
        int sum = 0;
        int highest = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int letter = ROMAN_LETTERS.indexOf(text.charAt(i));
            if (letter < 0) {
                return 0;
            }
            int value = ROMAN_VALUES[letter];
            sum += value < highest ? -value : value;
            highest = Math.max(highest, value);
        }
        return sum > 0 && sum <= MOST_ROMAN && written(sum).equals(text) ? sum : 0;
    }

    private static String written(int value) {
        String[] units = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return "x".repeat(value / 10) + units[value % 10];
    }

    private static @Nullable Found spoken(List<Word> words, int from) {
        SpokenNumbers.Word first = SpokenNumbers.find(words.get(from).text());
        if (first == null || !(first.kind() == Kind.UNIT || first.kind() == Kind.TEEN || first.kind() == Kind.TEN)) {
            return null;
        }
        if (first.kind() == Kind.TEN) {
            int next = from + 1;
            boolean and =
                    next < words.size() && "y e et and".contains(words.get(next).text());
            next += and ? 1 : 0;
            SpokenNumbers.Word unit =
                    next < words.size() ? SpokenNumbers.find(words.get(next).text()) : null;
            if (unit != null && unit.isDigit() && unit.value() > 0) {
                return new Found(Integer.toString(first.value() + unit.value()), next - from + 1);
            }
        }
        return new Found(Integer.toString(first.value()), 1);
    }
}
