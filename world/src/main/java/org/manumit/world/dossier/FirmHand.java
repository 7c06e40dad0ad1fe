package org.manumit.world.dossier;

import java.util.Locale;
import org.manumit.world.cast.Firm;
import org.manumit.world.chance.Chance;

/** Writes a firm's name as an office does. Immutable. */
final class FirmHand {
    private static final Forms LEGAL_FORMS = new Forms("legal-forms.csv", 1);

    private final Habits habits;

    FirmHand(Habits habits) {
        this.habits = habits;
    }

    String write(Firm firm, Chance chance) {
        String form = form(firm.name());
        String bare =
                firm.name().substring(0, firm.name().length() - form.length()).strip();
        int blank = bare.indexOf(' ');
        String trade = bare.substring(0, blank);
        String words = slipped(bare.substring(blank + 1), firm, chance);
        String name = together(trade, words, chance);
        String written = habits.odds("formLost", chance)
                ? ""
                : habits.odds("formRewritten", chance) ? LEGAL_FORMS.another(form, chance) : form;
        return NameHand.finished(written.isEmpty() ? name : name + " " + written, habits, chance);
    }

    private String together(String trade, String words, Chance chance) {
        if (habits.odds("tradeLost", chance)) {
            return words;
        }
        String shown = habits.odds("tradeAbbreviated", chance) && trade.length() > 6
                ? trade.substring(0, chance.between(4, 6)) + "."
                : trade;
        return habits.odds("tradeLast", chance) ? words + " " + shown.toLowerCase(Locale.ROOT) : shown + " " + words;
    }

    private String slipped(String words, Firm firm, Chance chance) {
        String[] parts = words.split(" ");
        int at = chance.below(parts.length);
        if (!Character.isDigit(parts[at].charAt(0))) {
            parts[at] = NameHand.slipped(parts[at], firm.language(), habits, chance);
        }
        int last = parts.length - 1;
        if (Character.isDigit(parts[last].charAt(0)) && habits.odds("numberSign", chance)) {
            parts[last] = chance.pick("No. ", "#", "Nº ") + parts[last];
        }
        return String.join(" ", parts);
    }

    /** The legal form that a registered name ends in: the longest that fits. */
    static String form(String name) {
        String longest = "";
        for (String form : LEGAL_FORMS.words()) {
            if (name.endsWith(" " + form) && form.length() > longest.length()) {
                longest = form;
            }
        }
        return longest;
    }
}
