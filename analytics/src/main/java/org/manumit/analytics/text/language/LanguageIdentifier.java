package org.manumit.analytics.text.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.PlainText;
import org.manumit.analytics.text.TextNormaliser;

/*
 * A listed word is worth log2 of its share of the running words, mixed with its spelling; another word its spelling
 * alone. No single word may decide: what a language lacks for it is cut at MOST_BITS_A_WORD. Languages that are not
 * named take part, so that Italian is not the worst kind of Spanish but the best kind of Italian. Four conditions must
 * hold for an answer, each against one kind of error: enough margin (short texts), few bits against (two languages in
 * one text), better than letters drawn at random (gibberish), and enough listed words (languages that nobody listed).
 */

/**
 * Tells the language of a short text, or that it does not know.
 *
 * <p><b>Method</b> script first: mostly Han is Mandarin, other scripts than Latin are unknown. Then naive Bayes over
 * listed words and letter triples; {@code language-words.txt} holds all that it knows. <b>Assumes</b> ordinary
 * spelling; accents may be missing. <b>Units</b> bits. <b>Error</b> measured on invented sentences, see the test; the
 * Mam, K'iche' and Quechua lists are short, follow one spelling and have not been read by speakers, and their variants
 * differ much. <b>Cost</b> linear, at most 200 words are read. <b>Not for</b> saying where somebody is from.
 *
 * <p>Thread-safe (immutable).
 */
public final class LanguageIdentifier {

    /** Bits by which the words must speak for the language rather than for the next. */
    static final double LEAST_MARGIN_BITS = 6;

    /** Of all bits for it or the next, the share that may speak for the next. */
    private static final double MOST_AGAINST = 0.35;
    /** Bits a word by which it must beat letters drawn at random. */
    private static final double LEAST_GAIN_A_WORD = 6;

    private static final double LEAST_KNOWN_SHARE = 0.25;
    private static final int FEWEST_WORDS = 2;
    private static final float MOST_BITS_A_WORD = 7;
    private static final double WEIGHT_OF_LIST = 0.7;
    /** log2 of the chance to draw a letter at random out of about 28. */
    private static final float RANDOM_LETTER_BITS = -4.8f;

    private final TextNormaliser normaliser = new TextNormaliser();
    private final Language[] languages;
    private final LetterModel letters;
    private final Map<String, float[]> listed = new HashMap<>();
    private final LanguageWords words = new LanguageWords();

    /** Reads the lists. */
    public LanguageIdentifier() {
        languages = words.codes().stream().map(LanguageIdentifier::named).toArray(Language[]::new);
        letters = new LetterModel(languages.length, words.shares());
        words.shares().forEach((word, share) -> listed.put(word, listedBits(word, share)));
    }

    private static Language named(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(Language.UNKNOWN);
    }

    private float[] listedBits(String word, double[] share) {
        float[] bits = new float[languages.length];
        letters.add(word, bits, RANDOM_LETTER_BITS);
        for (int i = 0; i < bits.length; i++) {
            double mixed = WEIGHT_OF_LIST * share[i] + (1 - WEIGHT_OF_LIST) * Math.pow(2, bits[i]);
            bits[i] = (float) (Math.log(mixed) / Math.log(2));
        }
        return cut(bits);
    }

    private static float[] cut(float[] bits) {
        float best = Float.NEGATIVE_INFINITY;
        for (float b : bits) {
            best = Math.max(best, b);
        }
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Math.max(bits[i], best - MOST_BITS_A_WORD);
        }
        return bits;
    }

    /** The language of a raw text. */
    public LanguageGuess identify(String raw) {
        return identify(normaliser.normalise(raw));
    }

    /** The language of a text whose plain form is known. */
    public LanguageGuess identify(PlainText text) {
        return read(text).told();
    }

    /** What was found on the way to an answer. */
    Reading read(PlainText text) {
        Script script = Script.of(text.plain());
        if (script == Script.MANDARIN) {
            return new Reading(new LanguageGuess(Language.MANDARIN, 0, 1), Language.MANDARIN, 0);
        }
        List<String> read = script == Script.LATIN
                ? LanguageReader.words(text.plain(), words.shares().keySet())
                : List.of();
        return read.size() < FEWEST_WORDS
                ? new Reading(LanguageGuess.NOTHING, Language.UNKNOWN, read.size())
                : judge(read);
    }

    /**
     * What was found in a text.
     *
     * @param told the answer
     * @param nearest the language that fits best, however badly; {@link Language#UNKNOWN} where that is one without a name here, or
     *     nothing was compared
     * @param words how many words were compared, at most as many as are read
     */
    record Reading(LanguageGuess told, Language nearest, int words) {}

    private Reading judge(List<String> read) {
        List<float[]> rows = new ArrayList<>(read.size());
        float[] sums = new float[languages.length];
        double random = 0;
        for (String word : read) {
            float[] row = bits(word);
            rows.add(row);
            random += RANDOM_LETTER_BITS * (word.length() + 1);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        int best = best(sums, -1);
        int next = best(sums, best);
        double margin = sums[best] - sums[next];
        double known = known(read, best) / (double) read.size();
        boolean sure = margin >= LEAST_MARGIN_BITS
                && known >= LEAST_KNOWN_SHARE
                && sums[best] - random >= LEAST_GAIN_A_WORD * read.size()
                && isOneLanguage(rows, best);
        LanguageGuess told = new LanguageGuess(sure ? languages[best] : Language.UNKNOWN, margin, known);
        return new Reading(told, languages[best], read.size());
    }

    private float[] bits(String word) {
        float @Nullable [] known = listed.get(word);
        if (known != null) {
            return known;
        }
        float[] bits = new float[languages.length];
        letters.add(word, bits, RANDOM_LETTER_BITS);
        return cut(bits);
    }

    private static int best(float[] sums, int except) {
        int best = -1;
        for (int i = 0; i < sums.length; i++) {
            best = i != except && (best < 0 || sums[i] > sums[best]) ? i : best;
        }
        return best;
    }

    private long known(List<String> text, int language) {
        return text.stream().filter(word -> words.knows(word, language)).count();
    }

    /** Whether no other language explains many of the words better. */
    private boolean isOneLanguage(List<float[]> rows, int best) {
        for (int other = 0; other < languages.length; other++) {
            double with = 0;
            double against = 0;
            for (float[] row : rows) {
                float difference = row[best] - row[other];
                with += Math.max(0, difference);
                against += Math.max(0, -difference);
            }
            if (against > MOST_AGAINST * (with + against)) {
                return false;
            }
        }
        return true;
    }
}
