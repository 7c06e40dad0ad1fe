package org.manumit.analytics.text.language;

/** A language that texts are told apart by; all others are {@link #UNKNOWN}. */
public enum Language {
    SPANISH("es"),
    PORTUGUESE("pt"),
    ENGLISH("en"),
    FRENCH("fr"),
    HAITIAN_CREOLE("ht"),
    MAM("mam"),
    KICHE("quc"),
    QUECHUA("qu"),
    MANDARIN("zh"),
    /** Another language, several at once, or too little to tell. */
    UNKNOWN("und");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** BCP 47 language subtag. */
    public String code() {
        return code;
    }
}
