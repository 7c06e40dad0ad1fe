package org.manumit.analytics.text.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads habits of writing that have little to do with what is said: case, accents, ending, doubled signs, pictures, short forms, the
 * word for "and", marks. Two bits each. Thread-safe (stateless).
 */
public final class StyleHabits {
    /** Habits of a document whose text was not read. */
    public static final int NONE = -1;

    static final int FEATURES = 8;
    static final int VALUES = 4;
    private static final int SHOUTED_SHARE = 2;
    private static final Set<String> SHORT_FORMS = Set.of(
            "q", "k", "x", "xq", "pq", "tb", "tmb", "vc", "u", "ur", "pls", "plz", "msg", "wpp", "bjs", "stp", "svp",
            "slt");

    private static final Pattern ACCENTS = Pattern.compile("[áéíóúâêôãõçàèùñüîû]");
    private static final Pattern DOUBLED = Pattern.compile("!!|\\?\\?");
    private static final Pattern DOTS = Pattern.compile("\\.\\.\\.|…");
    private static final Pattern AND_SIGN = Pattern.compile("[&+] ");
    private static final Pattern OPENING_MARKS = Pattern.compile("¡|¿");
    private static final Pattern BULLETS = Pattern.compile("[-–—•*]\\s");
    private static final Pattern SPACED_MARKS = Pattern.compile("\\s[,.!?]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private StyleHabits() {}

    /** The habits that a text shows. */
    public static int read(CharSequence text) {
        String raw = text.toString();
        int habits = letterCase(raw);
        habits = habits << 2 | (has(raw, ACCENTS) ? 1 : 0);
        habits = habits << 2 | ending(raw);
        habits = habits << 2 | (has(raw, DOUBLED) ? 1 : 0) + (has(raw, DOTS) ? 2 : 0);
        habits = habits << 2 | pictures(raw);
        habits = habits << 2 | shortForms(raw);
        habits = habits << 2 | (has(raw, AND_SIGN) ? 1 : 0) + (has(raw, OPENING_MARKS) ? 2 : 0);
        return habits << 2 | (has(raw, BULLETS) ? 1 : 0) + (has(raw, SPACED_MARKS) ? 2 : 0);
    }

    static int value(int habits, int feature) {
        return habits >>> (feature * 2) & (VALUES - 1);
    }

    private static boolean has(String text, Pattern pattern) {
        return pattern.matcher(text).find();
    }

    private static int letterCase(String text) {
        long upper = text.chars().filter(Character::isUpperCase).count();
        long letters = text.chars().filter(Character::isLetter).count();
        return upper == 0 ? 1 : upper * SHOUTED_SHARE > letters ? 2 : 0;
    }

    private static int ending(String text) {
        String end = text.stripTrailing();
        if (end.isEmpty()) {
            return 0;
        }
        char last = end.charAt(end.length() - 1);
        return last == '.' ? 1 : last == '!' || last == '?' ? 2 : Character.isLetterOrDigit(last) ? 0 : 3;
    }

    private static int pictures(String text) {
        long count = text.codePoints()
                .filter(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                .count();
        return (int) Math.min(VALUES - 1L, count);
    }

    private static int shortForms(String text) {
        int found = 0;
        for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            found += SHORT_FORMS.contains(word) ? 1 : 0;
        }
        return Math.min(VALUES - 1, found);
    }
}
