package org.manumit.analytics.text.language;

/**
 * The language that a text is most likely in.
 *
 * @param language {@link Language#UNKNOWN} where nothing is sure enough
 * @param marginBits by how many bits the words speak for it rather than for the next language, 0 or more; of an unknown
 *     text by how many they spoke for the best one, and 0 where the script alone decided. Words are taken as
 *     independent, which they are not: the order is meant, and 10 bits are no odds of a thousand to one.
 * @param knownShare share of the words that are listed for the language, 0 to 1; of an unknown text for the best one
 */
public record LanguageGuess(Language language, double marginBits, double knownShare) {

    static final LanguageGuess NOTHING = new LanguageGuess(Language.UNKNOWN, 0, 0);

    /** Whether a language was told. */
    public boolean isKnown() {
        return language != Language.UNKNOWN;
    }
}
