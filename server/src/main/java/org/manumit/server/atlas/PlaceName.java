package org.manumit.server.atlas;

import java.text.Normalizer;
import java.util.Map;

/** Folds names of places so that spellings of the same name meet: case, accents, punctuation, usual abbreviations. */
final class PlaceName {

    private static final int TABLE_END = 0x250;
    private static final char[] FOLDED = foldedLatin();

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("sta", "santa"),
            Map.entry("sto", "santo"),
            Map.entry("cd", "ciudad"),
            Map.entry("pto", "puerto"),
            Map.entry("ft", "fort"),
            Map.entry("mt", "mount"),
            Map.entry("gral", "general"));

    private PlaceName() {}

    /** Lower-case letters and digits without accents, words separated by one space; abbreviations written out. */
    static String fold(CharSequence text) {
        String plain = needsDecomposition(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text.toString();
        StringBuilder folded = new StringBuilder(plain.length() + 8);
        int wordStart = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = foldedChar(plain.charAt(i));
            if (c == '\'') {
                continue;
            }
            if (c != ' ') {
                folded.append(c);
            } else if (folded.length() > wordStart) {
                writeOut(folded, wordStart);
                folded.append(' ');
                wordStart = folded.length();
            }
        }
        writeOut(folded, wordStart);
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static void writeOut(StringBuilder folded, int wordStart) {
        int length = folded.length() - wordStart;
        if (length >= 2 && length <= 4) {
            String full = ABBREVIATIONS.get(folded.substring(wordStart));
            if (full != null) {
                folded.replace(wordStart, folded.length(), full);
            }
        }
    }

    private static boolean needsDecomposition(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= TABLE_END) {
                return true;
            }
        }
        return false;
    }

    private static char foldedChar(char c) {
        if (c < TABLE_END) {
            return FOLDED[c];
        }
        if (c == '’' || c == 'ʼ') {
            return '\'';
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ';
    }

    private static char[] foldedLatin() {
        char[] table = new char[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            if (c == '\'' || c == '`' || c == '´') {
                table[c] = '\'';
            } else if (Character.isLetterOrDigit(c)) {
                char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0);
                table[c] = Character.toLowerCase(base);
            } else {
                table[c] = ' ';
            }
        }
        return table;
    }
}
