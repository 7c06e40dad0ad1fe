package org.manumit.analytics.text.template;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/**
 * What a character counts as when words are compared: case, accents, compatibility forms (Unicode NFKC, case-folded) and
 * look-alikes (UTS #39, skeleton) are folded away, so that a word and its disguise have one key. Never shown to anybody.
 * Thread-safe (immutable).
 */
final class LetterFold {

    /** Counts as nothing: invisible marks, accents that stand alone. */
    static final char NOTHING = 0;

    private static final char SEVERAL = '\uFFFF';

    private static final int FIRST_WITHOUT_LOOK_ALIKES = 0x2E80;

    private static final char[] FOLDED = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    private static final Map<Integer, String> SEVERAL_FOLDED = new HashMap<>();
    private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    static {
        SpoofChecker spoof = new SpoofChecker.Builder().build();
        for (int c = 0; c < FOLDED.length; c++) {
            String folded = fold(c, spoof);
            FOLDED[c] = folded.isEmpty() ? NOTHING : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
            if (folded.length() > 1) {
                SEVERAL_FOLDED.put(c, folded);
            }
        }
    }

    private LetterFold() {}

    /** The folded character, {@link #NOTHING}, or a character for which {@link #isSeveral} holds. */
    static char of(char c) {
        return FOLDED[c];
    }

    static boolean isSeveral(char folded) {
        return folded == SEVERAL;
    }

    /** The folded form of any code point, as text. */
    static String several(int codePoint) {
        if (codePoint < FOLDED.length) {
            String several = SEVERAL_FOLDED.get(codePoint);
            char folded = FOLDED[codePoint];
            return several != null ? several : folded == NOTHING ? "" : String.valueOf(folded);
        }
        String plain = CASE_FOLD.normalize(Character.toString(codePoint));
        return plain.codePointCount(0, plain.length()) == 1 && plain.codePointAt(0) == codePoint
                ? plain
                : plain.codePoints()
                        .collect(StringBuilder::new, (text, c) -> text.append(several(c)), StringBuilder::append)
                        .toString();
    }

    private static String fold(int c, SpoofChecker spoof) {
        if (c < 128) {
            return Character.toString(Character.toLowerCase(c));
        }
        if (isNothing(c) || Character.isSurrogate((char) c)) {
            return Character.isSurrogate((char) c) ? Character.toString(c) : "";
        }
        StringBuilder folded = new StringBuilder();
        String apart = APART.normalize(CASE_FOLD.normalize(Character.toString(c)));
        boolean hangul = Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
        for (char part : (hangul ? Character.toString(c) : apart).toCharArray()) {
            if (!isNothing(part)) {
                folded.append(part < 128 || part >= FIRST_WITHOUT_LOOK_ALIKES ? part : lookAlike(part, spoof));
            }
        }
        return folded.toString();
    }

    private static boolean isNothing(int c) {
        boolean accent = c >= 0x0300 && c <= 0x036F || c >= 0x20D0 && c <= 0x20FF || c >= 0xFE00 && c <= 0xFE0F;
        int type = Character.getType(c);
        return accent || type == Character.FORMAT || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    private static char lookAlike(char c, SpoofChecker spoof) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (!Character.isLetter(c)) {
            return c;
        }
        String small = spoof.getSkeleton(String.valueOf(c));
        if (isLatin(small)) {
            return Character.toLowerCase(small.charAt(0));
        }
        String capital = spoof.getSkeleton(String.valueOf(Character.toUpperCase(c)));
        return isLatin(capital) ? Character.toLowerCase(capital.charAt(0)) : c;
    }

    private static boolean isLatin(String skeleton) {
        return skeleton.length() == 1 && (skeleton.charAt(0) | 0x20) >= 'a' && (skeleton.charAt(0) | 0x20) <= 'z';
    }
}
