package org.manumit.analytics.text;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pictures and foreign signs that are written for letters and digits, beyond what Unicode's compatibility forms know:
 * digits of all scripts, dingbat numbers, squared letters, small capitals, regional indicators. Thread-safe (immutable).
 */
public final class PictureSigns {

    private static final int FIRST_INDICATOR = 0x1F1E6;
    private static final int LAST_INDICATOR = 0x1F1FF;
    private static final int KEYCAP_TEN = 0x1F51F;
    private static final int ACUTE_ACCENT = 0xB4;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int HEAVY_CIRCLE = 0x2B55;

    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
    private static final String SMALL_CAPITAL_LETTERS = "abcdefghijklmnoprstuvwyz";

    /** Words on squares, from U+1F18E to U+1F19A. */
    private static final String[] SQUARED_WORDS = {
        "AB", "WC", "", "CL", "COOL", "FREE", "ID", "NEW", "NG", "OK", "SOS", "UP", "VS"
    };

    private static final int FIRST_SQUARED_WORD = 0x1F18E;

    private static final Set<String> COUNTRIES =
            Arrays.stream(java.util.Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private PictureSigns() {}

    /** Whether the character is a regional indicator: two of them may make a flag. */
    public static boolean isIndicator(int c) {
        return c >= FIRST_INDICATOR && c <= LAST_INDICATOR;
    }

    /** The letter of a regional indicator. */
    public static char indicatorLetter(int c) {
        return (char) ('A' + c - FIRST_INDICATOR);
    }

    /** Whether two letters are a country's, so that their indicators are its flag. */
    public static boolean isCountry(String letters) {
        return COUNTRIES.contains(letters);
    }

    /** Whether the character is a picture that stands for a letter or a digit. */
    public static boolean isSign(int c) {
        return isIndicator(c) || plainForm(c) != null;
    }

    /** What the sign stands for; null if it is none, or an indicator, which its neighbours decide. */
    public static @Nullable String plainForm(int c) {
        if (c < 128) {
            return null;
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(UCharacter.digit(c, 10));
        }
        return switch (c) {
            case KEYCAP_TEN -> "10";
            case ACUTE_ACCENT -> "'";
            case BRAILLE_BLANK -> " ";
            case HEAVY_CIRCLE -> "O";
            default -> numberOrLetter(c);
        };
    }

    private static @Nullable String numberOrLetter(int c) {
        if ((c >= 0x2776 && c <= 0x2793) || (c >= 0x24EA && c <= 0x24FF && c != 0x24EA)) {
            return Integer.toString(UCharacter.getNumericValue(c));
        }
        if (c == 0x1F10B || c == 0x1F10C) {
            return "0";
        }
        if ((c >= 0x1F150 && c <= 0x1F169) || (c >= 0x1F170 && c <= 0x1F189)) {
            return String.valueOf((char) ('A' + (c - 0x1F150) % 0x20));
        }
        int word = c - FIRST_SQUARED_WORD;
        if (word >= 0 && word < SQUARED_WORDS.length && !SQUARED_WORDS[word].isEmpty()) {
            return SQUARED_WORDS[word];
        }
        int capital = SMALL_CAPITALS.indexOf(c);
        return capital < 0 ? null : SMALL_CAPITAL_LETTERS.substring(capital, capital + 1);
    }
}
