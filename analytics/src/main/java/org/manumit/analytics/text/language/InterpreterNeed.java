package org.manumit.analytics.text.language;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.manumit.analytics.text.PlainText;
import org.manumit.analytics.text.TextNormaliser;

/**
 * Tells whether people who read Spanish, Portuguese, English and French need an interpreter for a text, and for which language.
 *
 * <p><b>Method</b> a text needs one if {@link LanguageIdentifier} tells another language, of the whole or, where the whole is
 * of no one language, of one of its sentences. A text of unknown language needs one too, unless it is too short to tell, or
 * most like one of the four and made of its words. <b>Error</b> measured on invented sentences, see the test: what is missed
 * is never read by anybody, what enters wrongly costs a glance, so doubt enters. <b>Cost</b> linear; the beginning of a very
 * long text is read. Thread-safe (immutable).
 */
public final class InterpreterNeed {

    /** What those who work with the product read. */
    private static final Set<Language> READ =
            EnumSet.of(Language.SPANISH, Language.PORTUGUESE, Language.ENGLISH, Language.FRENCH);

    /**
     * Words that a text of unknown language must have, numbers, links and handles not counted: with fewer it is a name, an address or
     * a greeting, which an interpreter could not tell either.
     */
    static final int FEWEST_WORDS = 5;

    /** The same in letters of other scripts: a short sentence in Arabic or Cyrillic, and ten signs of Cantonese. */
    static final int FEWEST_LETTERS = 10;

    /** Share of the words that one of the four must know for a doubtful text to be left to its readers. */
    private static final double READABLE_SHARE = 0.25;

    private static final int LONGEST_TEXT = 20_000;
    private static final String SENTENCE_END = "[.!?;…\\n\\r]+\\s*";

    private final TextNormaliser normaliser = new TextNormaliser();
    private final LanguageIdentifier identifier;

    public InterpreterNeed() {
        this.identifier = new LanguageIdentifier();
    }

    /** The language to find an interpreter for, {@link Language#UNKNOWN} where that is not known; empty if none is needed. */
    public Optional<Language> in(String raw) {
        String beginning = raw.length() > LONGEST_TEXT ? raw.substring(0, LONGEST_TEXT) : raw;
        PlainText text = normaliser.normalise(beginning);
        LanguageIdentifier.Reading whole = identifier.read(text);
        if (whole.told().isKnown()) {
            return Optional.of(whole.told().language()).filter(language -> !READ.contains(language));
        }
        Optional<Language> part = ofASentence(beginning);
        return part.isPresent() || !isLongEnough(text.plain(), whole) || isReadable(whole)
                ? part
                : Optional.of(Language.UNKNOWN);
    }

    private Optional<Language> ofASentence(String text) {
        for (String sentence : text.split(SENTENCE_END)) {
            Language language = identifier.identify(sentence).language();
            if (language != Language.UNKNOWN && !READ.contains(language)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static boolean isLongEnough(String plain, LanguageIdentifier.Reading whole) {
        return whole.words() >= FEWEST_WORDS || lettersOfOtherScripts(plain) >= FEWEST_LETTERS;
    }

    private static boolean isReadable(LanguageIdentifier.Reading whole) {
        LanguageGuess told = whole.told();
        boolean clearlyNearest = told.marginBits() >= LanguageIdentifier.LEAST_MARGIN_BITS && told.knownShare() > 0;
        return READ.contains(whole.nearest()) && (clearlyNearest || told.knownShare() >= READABLE_SHARE);
    }

    private static long lettersOfOtherScripts(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)
                .count();
    }
}
