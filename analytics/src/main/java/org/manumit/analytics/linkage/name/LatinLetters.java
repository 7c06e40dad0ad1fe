package org.manumit.analytics.linkage.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/**
 * Words in lower-case Latin letters without accents.
 *
 * <p><b>Method</b> Cyrillic by a table near the usage of passports (U with "i", "yi" or "ye" among its letters is read as
 * Ukrainian), Greek by UN/ELOT, other scripts by ICU's Any-Latin, then ICU's Latin-ASCII. <b>Error</b> Han is read as
 * Mandarin, which is wrong for Japanese; Arabic and Hebrew lack vowels. <b>Cost</b> ASCII costs one look at each
 * character; other scripts tens of microseconds a word. Thread-safe (transliterators are guarded).
 */
final class LatinLetters {

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџґғқңөұүһәҡҫҙ";
    private static final String[] LATIN =
            ("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya e dj g ye "
                            + "dz i yi j lj nj c k u dz g g k ng o u u h a k s z")
                    .split(" ");

    /** The feminine ending, which names in Latin letters write as h or leave out. */
    private static final char ARABIC_FEMININE = '\u0629';

    private static final char ARABIC_H = '\u0647';

    private static final String RULES =
            "Greek-Latin/UNGEGN; Any-Latin; NFD; [:M:] Remove; NFC; Latin-ASCII; [:M:] Remove";

    private final Normalizer2 compatibility = Normalizer2.getNFKCInstance();
    private final Transliterator transliterator = Transliterator.getInstance(RULES);

    /** Compatibility form of a text, invisible signs left out. */
    String plain(String raw) {
        return isAscii(raw) ? raw : compatibility.normalize(raw);
    }

    /** Latin form of a word that is in compatibility form; signs that are no letters or digits are left out. */
    String latin(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!isAscii(lower)) {
            String cyrillic = cyrillic(lower).replace(ARABIC_FEMININE, ARABIC_H);
            boolean korean = UnicodeScript.of(lower.codePointAt(0)) == UnicodeScript.HANGUL;
            lower = isAscii(cyrillic) ? cyrillic : transliterate(cyrillic).toLowerCase(Locale.ROOT);
            lower = korean ? asInPassports(lower) : lower;
        }
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Koreans write Kim, Jong and Un where the official romanisation has Gim, Jeong and Eun. */
    private static String asInPassports(String romanised) {
        String vowels = romanised.replace("eo", "o").replace("eu", "u");
        int hard = vowels.isEmpty() ? -1 : "gbd".indexOf(vowels.charAt(0));
        return hard < 0 ? vowels : "kpt".charAt(hard) + vowels.substring(1);
    }

    private String transliterate(String word) {
        synchronized (transliterator) {
            return transliterator.transliterate(word);
        }
    }

    private static String cyrillic(String lower) {
        if (lower.chars().noneMatch(c -> c >= 0x400 && c < 0x530)) {
            return lower;
        }
        boolean ukrainian = lower.chars().anyMatch(c -> "іїєґ".indexOf(c) >= 0);
        StringBuilder latin = new StringBuilder(lower.length() + 4);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            int at = CYRILLIC.indexOf(c);
            if (at < 0) {
                latin.append(c);
            } else if (ukrainian && (c == 'и' || c == 'г')) {
                latin.append(c == 'и' ? 'y' : 'h');
            } else if (!LATIN[at].equals("-")) {
                latin.append(LATIN[at]);
            }
        }
        return latin.toString();
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
