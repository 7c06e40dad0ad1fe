package org.manumit.world.ordinary;

import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Country;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Ad;
import org.manumit.world.trace.AdDesk;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Life;

/** Advertisements of ordinary trades, sales, rooms, honest jobs, households, fairs and independent adults. */
public final class OrdinaryAds implements Ordinary<Ad> {
    private static final String[] STOCK_PICTURES = {
        "c3d2a6b419f07e58", "9b14e07a5d3c82f6", "0f7e3a91c4b85d26", "71a9d4e80c36b25f", "e58b20f7649c1d3a"
    };

    private final Life life;
    private final AdDesk desk;

    public OrdinaryAds(Life life) {
        this.life = life;
        this.desk = new AdDesk(life);
    }

    @Override
    public Ad row(long row, long at, Chance chance) {
        Country country = life.population().geography().anyCountry(chance);
        double what = chance.unit();
        if (what < 0.55) {
            return ofFirm(at, life.population().busyFirm(country, chance), what, chance);
        }
        return ofPerson(at, life.population().busyPerson(country, chance), chance);
    }

    private Ad ofFirm(long at, Firm firm, double what, Chance chance) {
        boolean job = what < 0.2;
        boolean staffing = firm.trade() == 13;
        String category =
                job || staffing ? "job" : firm.id() % 23 == 0 ? "event" : firm.id() % 13 == 0 ? "home" : "service";
        String rule = "ad." + category;
        boolean lure = lure(category, chance);
        Slots slots = new Slots()
                .with(Slot.FIRM, firm.name())
                .with(Slot.OTHER, life.population().geography().anyCity(chance).name());
        return desk.place(
                at,
                firm.city(),
                firm.language(),
                category,
                lure ? rule + ".lure" : rule,
                Hand.of(firm),
                Contacts.of(firm),
                category.equals("service") ? 25 : 300,
                picture(chance),
                slots,
                chance);
    }

    private Ad ofPerson(long at, Person person, Chance chance) {
        long kind = person.id() * 31 % 100;
        String category = advertises(kind);
        boolean travels = category.equals("adult") && kind > 95;
        var city = travels ? life.population().geography().nearby(person.city(), 400, chance) : person.city();
        boolean house = category.equals("adult") && chance.odds(person.id() % 9 == 0 ? 0.5 : 0.03);
        boolean lure = lure(category, chance);
        String turn = house ? ".house" : lure ? ".lure" : "";
        Slots slots = new Slots()
                .with(Slot.NAME, person.given())
                .with(Slot.FIRM, life.population().employer(person).name())
                .with(Slot.OTHER, life.population().geography().anyCity(chance).name());
        double dollars = switch (category) {
            case "rental" -> 250;
            case "adult" -> 60;
            case "home" -> 30;
            default -> 80;
        };
        return desk.place(
                at,
                city,
                person.language(),
                category,
                "ad." + category + turn,
                Hand.of(person),
                Contacts.of(person),
                dollars,
                picture(chance),
                slots,
                chance);
    }

    private static String advertises(long kind) {
        if (kind < 32) {
            return "sale";
        }
        if (kind < 54) {
            return "service";
        }
        return kind < 68 ? "rental" : kind < 74 ? "home" : kind < 84 ? "job" : "adult";
    }

    /** Honest employers, too, promise the journey and a roof; households' agencies more often than others. */
    private static boolean lure(String category, Chance chance) {
        return switch (category) {
            case "job" -> chance.odds(0.12);
            case "home" -> chance.odds(0.25);
            default -> false;
        };
    }

    /** Many use the same pictures from the net. */
    private static @Nullable String picture(Chance chance) {
        return chance.odds(0.04) ? chance.pick(STOCK_PICTURES) : null;
    }
}
