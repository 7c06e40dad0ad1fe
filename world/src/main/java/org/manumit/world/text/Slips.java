package org.manumit.world.text;

import org.manumit.world.chance.Chance;

/** Slips of the pen: dropped accents, swapped, doubled and lost letters, shouting, signs. Digits stay as they are. */
final class Slips {
    private static final String ACCENTED = "áéíóúâêôãõçàèùñüîû";
    private static final String BARE = "aeiouaeoaocaeunuiu";
    private static final String[] SIGNS = {"!!", " 🙏", " ✨", "...", " 👍", " 📲", " ❤", " 🔥", " 🌸", " ✅", "!"};

    private Slips() {}

    /** Changes a text; {@code haste} is between 0, none, and 1, slips in most words. */
    static void make(StringBuilder text, double haste, Chance chance) {
        if (chance.odds(haste * 0.9)) {
            dropAccents(text);
        }
        int slips = (int) (chance.unit() * chance.unit() * haste * text.length() / 12);
        for (int i = 0; i < slips; i++) {
            slip(text, chance);
        }
        double style = chance.unit();
        if (style < haste * 0.35) {
            change(text, true);
        } else if (style < haste * 0.5) {
            change(text, false);
        }
        if (chance.odds(haste * 0.5)) {
            text.append(chance.pick(SIGNS));
        }
    }

    private static void dropAccents(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            int at = ACCENTED.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, BARE.charAt(at));
            }
        }
    }

    private static void slip(StringBuilder text, Chance chance) {
        if (text.length() < 4) {
            return;
        }
        int at = 1 + chance.below(text.length() - 2);
        if (!Character.isLowerCase(text.charAt(at)) || !Character.isLowerCase(text.charAt(at - 1))) {
            return;
        }
        switch (chance.below(3)) {
            case 0 -> text.insert(at, text.charAt(at));
            case 1 -> text.deleteCharAt(at);
            default -> {
                char before = text.charAt(at - 1);
                text.setCharAt(at - 1, text.charAt(at));
                text.setCharAt(at, before);
            }
        }
    }

    private static void change(StringBuilder text, boolean small) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            text.setCharAt(i, small ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
    }
}
