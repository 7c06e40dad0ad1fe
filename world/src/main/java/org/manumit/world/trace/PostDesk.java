package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Phone;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Language;
import org.manumit.world.text.Hand;
import org.manumit.world.text.PhoneHand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.text.Wording;

/** Writes posts. Thread-safe. */
public final class PostDesk {
    /** Number of invented platforms. */
    static final int PLATFORMS = 3;

    private final Life life;

    public PostDesk(Life life) {
        this.life = life;
    }

    /** One post; {@code link} is where it may point to, null for nowhere. */
    public Post write(
            long at,
            City city,
            Language language,
            String rule,
            String author,
            Hand hand,
            Phone phone,
            @Nullable String link,
            Slots slots,
            Chance chance) {
        var country = life.population().geography().getCountry(city.country());
        slots.with(Slot.CITY, city.name())
                .with(Slot.PLACE, life.population().names().street(language, chance))
                .with(Slot.PRICE, Long.toString(Prices.round(900 * country.perDollar(), chance)))
                .with(Slot.CONTACT, PhoneHand.plain(phone, chance));
        Wording wording = life.copybook().write(language, rule, hand, at, slots, 0.6, chance.fork());
        return new Post(
                at,
                chance.below(PLATFORMS),
                author,
                wording.text(),
                city,
                chance.odds(0.4),
                language,
                chance.odds(0.12) ? link : null,
                wording.copy());
    }
}
