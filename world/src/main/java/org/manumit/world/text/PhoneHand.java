package org.manumit.world.text;

import org.manumit.world.cast.Phone;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Language;

/** How people write telephone numbers: plainly, grouped in many ways, or so that a machine does not see them. */
public final class PhoneHand {
    private static final String[][] WORDS = {
        {"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"},
        {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
        {"zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"},
        {"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"}
    };

    private PhoneHand() {}

    /** The number as somebody writes it who wants to be called. */
    public static String plain(Phone phone, Chance chance) {
        return switch (chance.below(7)) {
            case 0, 1 -> phone.e164();
            case 2, 3 -> "+" + phone.callingCode() + " " + grouped(phone, ' ');
            case 4 -> "+" + phone.callingCode() + " " + grouped(phone, '-');
            case 5 -> "(+" + phone.callingCode() + ") " + grouped(phone, ' ');
            default -> "00" + phone.callingCode() + " " + grouped(phone, ' ');
        };
    }

    /** The number as somebody writes it who does not want it to be found. */
    public static String disguised(Phone phone, Language language, Chance chance) {
        String digits = phone.callingCode() + phone.national();
        StringBuilder text = new StringBuilder();
        int style = chance.below(4);
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            switch (style) {
                case 0 ->
                    text.append(i > 2 && chance.odds(0.4) ? WORDS[language.ordinal()][digit] : "" + digit)
                            .append(' ');
                case 1 ->
                    text.append(digit == 0 ? "O" : digit == 1 ? "l" : "" + digit)
                            .append(i % 3 == 2 ? "." : "");
                case 2 -> text.append(digit).append("\uFE0F\u20E3");
                default -> text.append(digit).append(chance.odds(0.5) ? "*" : "_");
            }
        }
        return text.toString().trim();
    }

    private static String grouped(Phone phone, char between) {
        String digits = phone.national();
        int head = digits.length() == 11 ? 2 : digits.length() == 10 ? 3 : digits.length() == 9 ? 3 : 4;
        if (digits.length() <= 7) {
            head = 3;
        }
        String rest = digits.substring(head);
        int middle = rest.length() / 2;
        return digits.substring(0, head)
                + (rest.length() > 5
                        ? between + rest.substring(0, middle) + between + rest.substring(middle)
                        : between + rest);
    }
}
