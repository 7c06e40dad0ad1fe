package org.manumit.world.dossier;

import java.util.ArrayList;
import java.util.List;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Language;

/** Slips of keyboards, scanners, ears and of those who copy numbers. */
final class Strokes {
    private static final String[] KEYS = {"qwertyuiop", "asdfghjklñ", "zxcvbnm"};
    private static final String[][] SCANNED = {
        {"rn", "m"}, {"m", "rn"}, {"l", "i"}, {"i", "l"}, {"e", "c"}, {"o", "0"}, {"u", "v"}, {"ñ", "n"}, {"cl", "d"}
    };
    private static final String LIKE_DIGITS = "8758928134";
    private static final Forms SOUNDS = new Forms("sounds.csv", 1);

    private Strokes() {}

    /** A slip of the keyboard in a word. */
    static String keyed(String word, Chance chance) {
        if (word.length() < 4) {
            return word;
        }
        StringBuilder text = new StringBuilder(word);
        int at = 1 + chance.below(word.length() - 2);
        switch (chance.below(4)) {
            case 0 -> text.insert(at, text.charAt(at));
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.setCharAt(at, neighbour(text.charAt(at), chance));
            default -> swap(text, at);
        }
        return text.toString();
    }

    private static void swap(StringBuilder text, int at) {
        char here = text.charAt(at);
        text.setCharAt(at, text.charAt(at + 1));
        text.setCharAt(at + 1, here);
    }

    private static char neighbour(char letter, Chance chance) {
        for (String row : KEYS) {
            int at = row.indexOf(Character.toLowerCase(letter));
            if (at >= 0) {
                return row.charAt(at == 0 ? 1 : at == row.length() - 1 || chance.odds(0.5) ? at - 1 : at + 1);
            }
        }
        return letter;
    }

    /** A letter that a scanner took for another. */
    static String scanned(String word, Chance chance) {
        List<String> read = new ArrayList<>();
        for (String[] pair : SCANNED) {
            replaced(word, pair[0], pair[1], read);
        }
        return read.isEmpty() ? word : chance.pick(read);
    }

    /** A word as somebody writes it who heard it. */
    static String heard(String word, Language language, Chance chance) {
        List<String> written = new ArrayList<>();
        for (String rule : SOUNDS.of(language.code())) {
            int mark = rule.indexOf('>');
            replaced(word, rule.substring(0, mark), rule.substring(mark + 1), written);
        }
        return written.isEmpty() ? word : chance.pick(written);
    }

    private static void replaced(String word, String from, String to, List<String> into) {
        int at = word.indexOf(from, 1);
        if (at > 0) {
            into.add(word.substring(0, at) + to + word.substring(at + from.length()));
        }
    }

    /** A number with one digit taken for another, or two changed over. */
    static String miscopied(String number, Chance chance) {
        StringBuilder text = new StringBuilder(number);
        int at = chance.below(number.length() - 1);
        while (!Character.isDigit(text.charAt(at)) || !Character.isDigit(text.charAt(at + 1))) {
            at = (at + 1) % (number.length() - 1);
        }
        if (chance.odds(0.5) && text.charAt(at) != text.charAt(at + 1)) {
            swap(text, at);
        } else {
            text.setCharAt(at, LIKE_DIGITS.charAt(text.charAt(at) - '0'));
        }
        return text.toString();
    }
}
