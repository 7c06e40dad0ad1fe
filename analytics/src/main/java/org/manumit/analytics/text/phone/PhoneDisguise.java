package org.manumit.analytics.text.phone;

/** One way in which a telephone number is kept from a search, or only written unusually: fonts and haste do it too. */
public enum PhoneDisguise {
    /** Digits that are not ASCII digits: keycaps, enclosed, full-width, other scripts. */
    OTHER_DIGITS,
    /** Digits read out in words. */
    NUMBER_WORDS,
    /** Letters in the place of digits: o for 0, l for 1, S for 5, B for 8. */
    LETTERS_FOR_DIGITS,
    /** Letters of another script, or digits and signs, within its words. */
    LOOK_ALIKES,
    /** Characters that show nothing among its digits. */
    INVISIBLE_MARKS,
    /** Each digit stands alone. */
    SINGLE_DIGITS,
    /** Separators other than space, dot, dash, slash and brackets. */
    ODD_SEPARATORS,
    /** Separators in words: dash, guion, ponto, tiret. */
    SEPARATOR_WORDS,
    /** It runs over two lines. */
    SPLIT_LINES,
    /** It stands in a link to dial or to write to it. */
    LINK
}
