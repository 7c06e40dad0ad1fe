package org.manumit.world.ordinary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Phone;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Language;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.Tip;
import org.manumit.world.trace.TipDesk;

/** Tips that are about something else, about nothing, or mistaken: nearly all that a hotline hears. */
public final class OrdinaryTips implements Ordinary<Tip> {
    private static final List<String> MISTAKEN = List.of(
            "tip.work",
            "tip.house",
            "tip.home",
            "tip.screens",
            "tip.boat",
            "tip.mine",
            "tip.crowd",
            "tip.crowd",
            "tip.work",
            "tip.house");

    private final Life life;
    private final TipDesk desk;
    private final Language language;
    private final List<Country> countries;

    public OrdinaryTips(Life life, Language language) {
        this.life = life;
        this.desk = new TipDesk(life);
        this.language = language;
        this.countries = life.population().geography().countries().stream()
                .filter(country -> country.languages().contains(language))
                .toList();
    }

    @Override
    public Tip row(long row, long at, Chance chance) {
        Country country = country(chance);
        double what = chance.unit();
        boolean mistaken = what > 0.82;
        String rule = what < 0.66 ? "tip.other" : mistaken ? chance.pick(MISTAKEN) : "tip.wage";
        var firm = life.population().busyFirm(country, chance);
        Slots slots = new Slots()
                .with(Slot.FIRM, firm.name())
                .with(Slot.OTHER, life.population().geography().anyCity(chance).name())
                .with(Slot.BOAT, life.population().names().vessel(chance));
        return desk.take(
                at,
                country.cityAt(chance.unit()),
                language,
                rule,
                subject(country, mistaken, chance),
                null,
                slots,
                chance);
    }

    /** Whom callers complain of is seldom somebody who advertises, save when a mistaken call names a firm's number. */
    private @Nullable Phone subject(Country country, boolean mistaken, Chance chance) {
        if (!chance.odds(0.48)) {
            return null;
        }
        if (chance.odds(mistaken ? 0.4 : 0.1)) {
            return life.population().anyFirm(country, chance).phone();
        }
        return life.population().anyPerson(country, chance).phone();
    }

    private Country country(Chance chance) {
        double sum = countries.stream().mapToDouble(Country::weight).sum();
        double point = chance.unit() * sum;
        for (Country country : countries) {
            point -= country.weight();
            if (point <= 0) {
                return country;
            }
        }
        return countries.get(countries.size() - 1);
    }
}
