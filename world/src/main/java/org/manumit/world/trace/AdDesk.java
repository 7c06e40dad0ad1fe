package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Language;
import org.manumit.world.text.Hand;
import org.manumit.world.text.PhoneHand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.text.Wording;

/** Places advertisements. Thread-safe. */
public final class AdDesk {
    /** Number of invented sites. */
    static final int SITES = 5;

    private final Life life;

    public AdDesk(Life life) {
        this.life = life;
    }

    /**
     * One advertisement.
     *
     * @param category heading: service, sale, rental, job, home, adult or event
     * @param rule text rule of the grammars
     * @param hand who words it
     * @param dollars price or pay in US dollars, turned into local money and rounded
     * @param image hash of the picture; null for a fresh one or none
     */
    public Ad place(
            long at,
            City city,
            Language language,
            String category,
            String rule,
            Hand hand,
            Contacts contacts,
            double dollars,
            @Nullable String image,
            Slots slots,
            Chance chance) {
        boolean shy = chance.odds(category.equals("adult") ? 0.35 : 0.02);
        boolean phoneField = !shy && chance.odds(0.6);
        boolean mailField = contacts.mail() != null && chance.odds(0.2);
        boolean handleField = contacts.handle() != null && chance.odds(0.15);
        var country = life.population().geography().getCountry(city.country());
        long price = Prices.round(dollars * country.perDollar() * (0.7 + 0.6 * chance.unit()), chance);
        slots.with(Slot.CITY, city.name())
                .with(Slot.PRICE, price + (chance.odds(0.5) ? " " + country.currency() : ""))
                .with(Slot.CONTACT, contact(contacts, language, shy, chance));
        Chance words = chance.fork();
        Wording body = life.copybook().write(language, rule, hand, at, slots, 0.35, words);
        return new Ad(
                at,
                chance.below(SITES),
                category,
                life.speech().say(language, "ad." + category + ".title", slots, 0.3, words),
                body.text(),
                city,
                language,
                phoneField ? PhoneHand.plain(contacts.phone(), chance) : null,
                mailField ? contacts.mail() : null,
                handleField ? contacts.handle() : null,
                chance.odds(0.5) ? price : 0,
                country.currency(),
                chance.odds(0.55) ? (image != null ? image : image(chance)) : null,
                body.copy());
    }

    private static String contact(Contacts contacts, Language language, boolean shy, Chance chance) {
        if (shy) {
            return PhoneHand.disguised(contacts.phone(), language, chance);
        }
        double way = chance.unit();
        if (way < 0.1 && contacts.mail() != null) {
            return contacts.mail();
        }
        if (way < 0.2 && contacts.handle() != null) {
            return contacts.handle();
        }
        return PhoneHand.plain(contacts.phone(), chance);
    }

    /** A picture's hash, 16 hexadecimal digits. */
    public static String image(Chance chance) {
        String hex = Long.toHexString(chance.bits());
        return "0".repeat(16 - hex.length()) + hex;
    }
}
