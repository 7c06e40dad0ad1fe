package org.manumit.analytics.linkage.name;

/**
 * A word as it stands in a name. Thread-safe (immutable).
 *
 * @param shown as it is written, in compatibility form
 * @param text lower case, Latin letters without accents; never empty
 * @param glued whether only a point or stroke parts it from the word before, as in {@code J.P.}
 * @param point whether a point follows, as behind what is written short
 * @param writing how its script writes
 */
record Word(String shown, String text, boolean glued, boolean point, Writing writing) {

    /** What the signs of a script stand for. */
    enum Writing {
        LETTERS,
        /** Consonants, vowels mostly left out: Arabic, Hebrew. */
        CONSONANTS,
        /** Syllables or words: Han, Hangul, Kana. */
        SYLLABLES
    }

    boolean isLetter() {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    boolean isNumber() {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Word[" + text.length() + " letters]";
    }
}
