package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;

/** Keeps the log of incidents. Thread-safe. */
public final class Blotter {
    private static final String[] OUTCOMES = {"closed", "closed", "open", "referred", "no action", "report taken"};

    private final Life life;

    public Blotter(Life life) {
        this.life = life;
    }

    /** A point of a city: the middle more often than the edge. */
    public static double[] spot(City city, Chance chance) {
        double radius = city.radiusDegrees();
        return new double[] {
            city.latitude() + chance.bell() * radius * 0.5,
            city.longitude() + chance.bell() * radius * 0.5 / Math.cos(Math.toRadians(city.latitude()))
        };
    }

    /** One incident; the spot is drawn anew when null. */
    public Incident log(
            long at,
            City city,
            String category,
            double @Nullable [] spot,
            @Nullable String place,
            Slots slots,
            Chance chance) {
        var language = chance.pick(
                life.population().geography().getCountry(city.country()).languages());
        double[] point = spot != null ? spot : spot(city, chance);
        String where = place != null ? place : life.population().names().street(language, chance);
        slots.with(Slot.CITY, city.name()).with(Slot.PLACE, where);
        return new Incident(
                at,
                category,
                city,
                point[0] + chance.bell() * 0.0004,
                point[1] + chance.bell() * 0.0004,
                where,
                life.speech().say(language, "incident." + category, slots, 0.1, chance),
                chance.pick(OUTCOMES));
    }
}
