package org.manumit.world.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Facts;
import org.manumit.world.geography.Language;

/** What people write, in four languages. Immutable. */
public final class Speech {
    /** Stands for the contact until the slips of the pen are made, so that they never change a number. */
    private static final String CONTACT_MARK = "\u0001";

    private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);

    public Speech() {
        for (Language language : Language.values()) {
            grammars.put(language, Grammar.parse(Facts.text(Speech.class, language.code() + ".grammar")));
        }
    }

    /** Whether a language has a rule. */
    public boolean knows(Language language, String rule) {
        return grammar(language).holds(rule);
    }

    /** One text of a rule with its slots filled, written with care or in haste. */
    public String say(Language language, String rule, Slots slots, double haste, Chance chance) {
        return write(slots, haste, chance, text -> grammar(language).expand(rule, chance, slots, text));
    }

    /**
     * A text that was composed once and is used again with small changes: the same stream {@code wording} gives the
     * same sentences.
     */
    String repeat(Language language, String rule, Slots slots, double haste, Chance wording, Chance chance) {
        return write(slots, haste, chance, text -> {
            StringBuilder whole = new StringBuilder(240);
            grammar(language).expand(rule, wording, Edits.swap(chance), slots, whole);
            text.append(Edits.join(whole.toString(), CONTACT_MARK, chance));
        });
    }

    private static String write(Slots slots, double haste, Chance chance, Consumer<StringBuilder> words) {
        String contact = slots.get(Slot.CONTACT);
        if (!contact.isEmpty()) {
            slots.with(Slot.CONTACT, CONTACT_MARK);
        }
        StringBuilder text = new StringBuilder(160);
        words.accept(text);
        Slips.make(text, haste, chance);
        slots.with(Slot.CONTACT, contact);
        int mark = text.indexOf(CONTACT_MARK);
        if (mark >= 0) {
            text.replace(mark, mark + 1, contact);
        }
        return text.toString();
    }

    private Grammar grammar(Language language) {
        Grammar grammar = grammars.get(language);
        if (grammar == null) {
            throw new IllegalArgumentException("no grammar for " + language);
        }
        return grammar;
    }
}
