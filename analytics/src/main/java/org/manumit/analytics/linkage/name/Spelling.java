package org.manumit.analytics.linkage.name;

/** The letters of a word, made ready for {@link Slips}. Thread-safe (never changed once made). */
final class Spelling {

    /** Words are read up to here. */
    static final int MOST_LETTERS = 40;

    final byte[] signs;

    /** What it costs to add each sign, in {@link SlipCosts#INSERTION_STEP}. */
    final byte[] insertions;

    /** Which signs the word has, one bit each. */
    final long kinds;

    Spelling(String word) {
        int length = Math.min(MOST_LETTERS, word.length());
        signs = new byte[length];
        insertions = new byte[length];
        long found = 0;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            signs[i] = (byte) SlipCosts.sign(c);
            float insertion = SlipCosts.insertion(c, i > 0 ? word.charAt(i - 1) : ' ', i == length - 1);
            insertions[i] = (byte) Math.round(insertion / SlipCosts.INSERTION_STEP);
            found |= 1L << signs[i];
        }
        kinds = found;
    }

    int length() {
        return signs.length;
    }

    /** How many kinds of signs only one of the words has: 0 for anagrams. */
    int kindsApart(Spelling other) {
        return Long.bitCount(kinds ^ other.kinds);
    }

    /** Whether less than three tenths of the kinds of signs of both are common to both, so that no slip explains it. */
    boolean hasLittleIn(Spelling other) {
        return 10 * Long.bitCount(kinds & other.kinds) < 3 * Long.bitCount(kinds | other.kinds);
    }
}
