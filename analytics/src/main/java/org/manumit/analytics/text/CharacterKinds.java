package org.manumit.analytics.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What a character asks of the normaliser, as bits looked up in one table. Built once from ICU's data. Thread-safe
 * (immutable).
 */
public final class CharacterKinds {

    /** Shows nothing and is left out. */
    public static final int REMOVED = 1;

    /** Has another plain form, or may join the character before it. */
    public static final int REWRITTEN = 2;

    /** Looks like an ASCII letter without being one, or is of a script that ASCII letters are mixed into. */
    public static final int LOOK_ALIKE = 4;

    /** Letter of any script. */
    public static final int LETTER = 8;

    /** ASCII digit. */
    public static final int DIGIT = 16;

    /** ASCII sign that is written for a letter: at, dollar, exclamation mark, bar. */
    public static final int LETTER_SIGN = 32;

    /** Half of a pair. */
    public static final int SURROGATE = 64;

    private static final int TABLE_END = 0x30000;
    private static final int ENCLOSING_FIRST = 0x20DD;
    private static final int ENCLOSING_LAST = 0x20E4;
    private static final byte[] TABLE = table();

    private CharacterKinds() {}

    /** Kind of a UTF-16 unit; half of a pair is {@link #SURROGATE}. */
    public static int ofUnit(char c) {
        return TABLE[c];
    }

    /** Kind of a character; a lone surrogate asks for nothing. */
    public static int of(int codePoint) {
        int kind = codePoint < TABLE_END ? TABLE[codePoint] : compute(codePoint, Normalizer2.getNFKCInstance());
        return kind & ~SURROGATE;
    }

    private static byte[] table() {
        byte[] table = new byte[TABLE_END];
        Normalizer2 nfkc = Normalizer2.getNFKCInstance();
        for (int c = 0; c < TABLE_END; c++) {
            table[c] = (byte) compute(c, nfkc);
        }
        return table;
    }

    private static int compute(int c, Normalizer2 nfkc) {
        if (c < 128) {
            return ascii(c);
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return SURROGATE;
        }
        if (isInvisible(c)) {
            return REMOVED;
        }
        boolean changes = PictureSigns.isSign(c) || !nfkc.hasBoundaryBefore(c) || !nfkc.isNormalized(codeUnits(c));
        return (changes ? REWRITTEN : 0)
                | (LookAlikes.mayBeMixed(c) ? LOOK_ALIKE : 0)
                | (Character.isLetter(c) ? LETTER : 0);
    }

    private static int ascii(int c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return (Character.isLetter(c) ? LETTER : 0) | ("@$!|".indexOf(c) >= 0 ? LETTER_SIGN : 0);
    }

    /** Default-ignorable characters, direction marks, and the enclosing marks of keycaps. */
    private static boolean isInvisible(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL)
                || (c >= ENCLOSING_FIRST && c <= ENCLOSING_LAST);
    }

    private static String codeUnits(int c) {
        return new String(Character.toChars(c));
    }
}
