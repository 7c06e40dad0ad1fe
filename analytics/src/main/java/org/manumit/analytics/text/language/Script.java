package org.manumit.analytics.text.language;

/** What the letters of a text say before any word is looked at. Thread-safe (immutable). */
enum Script {
    LATIN,
    MANDARIN,
    /** Another script, several, or hardly a letter. */
    OTHER;

    private static final int MOST_LETTERS = 2_000;
    private static final int FEWEST_LATIN_LETTERS = 6;
    private static final int FEWEST_HAN_SIGNS = 4;
    /** Names and brands stand in Latin letters among others. */
    private static final double MAIN_SHARE = 0.7;

    /** Signs of written Cantonese, which is not Mandarin. */
    private static final String CANTONESE = "嘅咗唔喺哋冇嚟佢畀嗰啲";

    static Script of(String text) {
        int latin = 0;
        int han = 0;
        int letters = 0;
        for (int at = 0; at < text.length() && letters < MOST_LETTERS; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            Character.UnicodeScript script = c < 128 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(c);
            latin += script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON ? 1 : 0;
            boolean mandarin = script == Character.UnicodeScript.HAN;
            if (mandarin && CANTONESE.indexOf(c) >= 0) {
                return OTHER;
            }
            han += mandarin ? 1 : 0;
        }
        if (han >= FEWEST_HAN_SIGNS && han >= MAIN_SHARE * letters) {
            return MANDARIN;
        }
        return latin >= FEWEST_LATIN_LETTERS && latin >= MAIN_SHARE * letters ? LATIN : OTHER;
    }
}
