package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Phone;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Language;
import org.manumit.world.text.PhoneHand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;

/** Takes tips down. Thread-safe. */
public final class TipDesk {
    private final Life life;

    public TipDesk(Life life) {
        this.life = life;
    }

    /**
     * One tip.
     *
     * @param rule what it is about, a rule of the grammars
     * @param subject telephone that the caller knows of; null when none
     * @param slots names of firms, boats and other cities; the desk adds city, place and number
     */
    public Tip take(
            long at,
            City city,
            Language language,
            String rule,
            @Nullable Phone subject,
            @Nullable String place,
            Slots slots,
            Chance chance) {
        String where = place != null ? place : life.population().names().street(language, chance);
        String spoken = subject != null && chance.odds(0.7) ? PhoneHand.plain(subject, chance) : "";
        String field =
                subject != null && (spoken.isEmpty() || chance.odds(0.4)) ? PhoneHand.plain(subject, chance) : null;
        slots.with(Slot.CITY, city.name()).with(Slot.PLACE, where).with(Slot.CONTACT, spoken);
        int channel = chance.below(4);
        String text = life.speech().say(language, rule, slots, channel == 0 ? 0.15 : 0.55, chance);
        double pressing = chance.unit();
        return new Tip(
                at,
                channel,
                city,
                chance.odds(0.6) ? where + ", " + city.name() : city.name(),
                text,
                pressing < 0.03 ? 2 : pressing < 0.17 ? 1 : 0,
                field);
    }

    /** The feed that tips of a language come in by. */
    public static Feed feed(Language language) {
        return switch (language) {
            case ES -> Feed.TIPS_ES;
            case EN -> Feed.TIPS_EN;
            case PT -> Feed.TIPS_PT;
            case FR -> Feed.TIPS_FR;
        };
    }
}
