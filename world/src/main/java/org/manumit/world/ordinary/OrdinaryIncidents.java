package org.manumit.world.ordinary;

import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Incident;
import org.manumit.world.trace.Life;

/** What police and inspectors log every day. */
public final class OrdinaryIncidents implements Ordinary<Incident> {
    private static final String[] CATEGORIES = {
        "theft",
        "theft",
        "theft",
        "theft",
        "traffic",
        "traffic",
        "traffic",
        "noise",
        "noise",
        "noise",
        "fight",
        "fight",
        "check",
        "inspection",
        "missing"
    };

    private final Life life;
    private final Blotter blotter;

    public OrdinaryIncidents(Life life) {
        this.life = life;
        this.blotter = new Blotter(life);
    }

    @Override
    public Incident row(long row, long at, Chance chance) {
        City city = life.population().geography().anyCity(chance);
        var country = life.population().geography().getCountry(city.country());
        Slots slots = new Slots()
                .with(Slot.FIRM, life.population().busyFirm(country, chance).name())
                .with(Slot.NAME, life.population().busyPerson(country, chance).given());
        return blotter.log(at, city, chance.pick(CATEGORIES), null, null, slots, chance);
    }
}
