package org.manumit.analytics.linkage.name;

/** How the words of one part of two names stand to each other. */
public enum Agreement {
    /** The same words, case aside. */
    SAME,
    /** The same word in another script, transliteration or spelling, or with other accents. */
    SAME_WRITTEN_OTHERWISE,
    /** One is a pet name of the other, or both are of one name. */
    NICKNAME,
    /** One is the first letter of the other. */
    INITIAL,
    /** Spelt otherwise, but a speaker of a language of the names would say them alike. */
    SOUNDS_ALIKE,
    /** A slip of typing or of text recognition leads from one to the other. */
    SLIP,
    /** What one writes as one word the other writes as several. */
    JOINED_OR_SPLIT,
    /** One shortens the other by custom, or is made of its first letters. */
    ABBREVIATION,
    ONLY_IN_A,
    ONLY_IN_B,
    /** Both have something here, and it is not the same. */
    CONTRADICTS
}
