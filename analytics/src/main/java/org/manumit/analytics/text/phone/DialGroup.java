package org.manumit.analytics.text.phone;

/**
 * Digits that stand or are said together within a number.
 *
 * @param digits ASCII digits
 * @param start first character in the plain text
 * @param end one past the last
 * @param manner how they are written
 * @param plus whether a plus, or the word for it, stands before them
 * @param joint what stands between them and the group before
 * @param everyday whether the words are such as stand in any sentence ("un", "o"), so that they count only within
 */
record DialGroup(String digits, int start, int end, Manner manner, boolean plus, Joint joint, boolean everyday) {

    enum Manner {
        DIGITS,
        WORDS,
        LETTERS
    }

    /** What stands between two groups, the looser the later. */
    enum Joint {
        NOTHING,
        SIGN,
        MARK_WORD,
        LOOSE,
        AND_WORD
    }

    /** The group with letters for digits, or digits behind them, that follow without a gap. */
    DialGroup joined(String more, int newEnd) {
        return new DialGroup(digits + more, start, newEnd, Manner.LETTERS, plus, joint, false);
    }

    boolean single() {
        return digits.length() == 1;
    }

    boolean isLoose() {
        return joint.compareTo(Joint.LOOSE) >= 0;
    }
}
