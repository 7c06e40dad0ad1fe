package org.manumit.analytics.linkage.name;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.analytics.text.WordList;

/**
 * Surprise of words by rough classes, {@code common-words.txt}, {@code given-names.txt} and {@code places.txt}.
 *
 * <p><b>Method</b> A listed word has the bits of its class; another between 8 and 16, the more the longer it is and the
 * rarer its letters are. A twentieth of the surprise of its letters is added to each, so that no two words weigh
 * exactly the same without reason. <b>Error</b> classes are judgement. <b>Cost</b> one look-up a list.
 * Thread-safe (immutable).
 */
final class CommonWords implements TokenWeights {

    static final CommonWords INSTANCE = new CommonWords();

    private static final double UNLISTED_LEAST_BITS = 8;
    private static final double UNLISTED_SPAN_BITS = 8;
    private static final double LETTER_BITS_HALF_WAY = 20;
    private static final double LETTER_SHARE = 0.05;
    private static final double PLACE_BITS = 5;

    /** Surprise of letters in names, a to z, in bits; rough. */
    private static final double[] LETTERS = {
        3.0, 6.0, 5.2, 4.7, 3.1, 6.4, 5.6, 5.0, 3.5, 6.6, 5.2, 4.2, 5.0, 3.6, 3.7, 6.0, 8.0, 3.7, 4.0, 4.6, 4.9, 6.0,
        7.0, 8.2, 5.6, 6.4
    };

    private static final double OTHER_SIGN_BITS = 6;

    private final Map<NameKind, Map<String, Double>> bits = new EnumMap<>(NameKind.class);

    private CommonWords() {
        Map<String, Double> persons = new HashMap<>(GivenNames.INSTANCE.bits());
        Map<String, Double> organisations = new HashMap<>();
        for (String place : Places.INSTANCE.names()) {
            organisations.put(place, PLACE_BITS);
        }
        for (String line : WordList.lines(CommonWords.class, "common-words.txt")) {
            List<String> cells = List.of(line.split(" "));
            Map<String, Double> kind = cells.get(0).equals("PERSON") ? persons : organisations;
            double classBits = Double.parseDouble(cells.get(1));
            cells.subList(2, cells.size()).forEach(word -> kind.merge(word, classBits, Math::min));
        }
        bits.put(NameKind.PERSON, persons);
        bits.put(NameKind.ORGANISATION, organisations);
    }

    @Override
    public double bits(String word, NameKind kind) {
        double letters = letters(word);
        if (word.length() == 1) {
            return letters;
        }
        Double listed = bits.getOrDefault(kind, Map.of()).get(word);
        double base = listed == null
                ? UNLISTED_LEAST_BITS + UNLISTED_SPAN_BITS * letters / (letters + LETTER_BITS_HALF_WAY)
                : listed;
        return base + LETTER_SHARE * letters / (1 + letters / 100);
    }

    /** Whether a word is listed as one that organisations bear, places aside. */
    boolean isInstitutional(String word) {
        return bits.getOrDefault(NameKind.ORGANISATION, Map.of()).containsKey(word)
                && !Places.INSTANCE.names().contains(word)
                && !bits.getOrDefault(NameKind.PERSON, Map.of()).containsKey(word);
    }

    /** Whether the word is met so often that a slip of the pen is the less likely reason for meeting it. */
    boolean isCommon(String word, NameKind kind) {
        return bits.getOrDefault(kind, Map.of()).containsKey(word);
    }

    /** Surprise of the letters of a word alone. */
    static double letters(String word) {
        double sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            sum += letter >= 0 && letter < LETTERS.length ? LETTERS[letter] : OTHER_SIGN_BITS;
        }
        return sum;
    }
}
