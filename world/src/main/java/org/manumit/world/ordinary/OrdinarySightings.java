package org.manumit.world.ordinary;

import java.util.List;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Geography;
import org.manumit.world.trace.SeaDesk;
import org.manumit.world.trace.Sighting;

/** What sensors on the ground and satellites report on ordinary days. */
public final class OrdinarySightings implements Ordinary<Sighting> {
    private static final int STATIONS = 80;
    private static final List<String> ON_THE_GROUND =
            List.of("vehicle", "vehicle", "vehicle", "animal", "animal", "people", "boat", "aircraft");
    private static final List<String> FROM_ABOVE =
            List.of("vessel", "vessel", "vessel", "lights", "clearing", "structure", "fire");

    private final Geography geography;
    private final SeaDesk sea;
    private final boolean satellite;

    public OrdinarySightings(Geography geography, SeaDesk sea, boolean satellite) {
        this.geography = geography;
        this.sea = sea;
        this.satellite = satellite;
    }

    @Override
    public Sighting row(long row, long at, Chance chance) {
        return satellite ? above(at, chance) : ground(at, chance);
    }

    private Sighting ground(long at, Chance chance) {
        int station = chance.below(STATIONS);
        Chance fixed = Chance.of(station, Purpose.GROUND, -1);
        City city = geography.anyCity(fixed);
        double latitude = city.latitude() + fixed.bell() * 0.3;
        double longitude = city.longitude() + fixed.bell() * 0.3;
        return new Sighting(
                at,
                "GS-" + (100 + station),
                chance.pick(ON_THE_GROUND),
                latitude,
                longitude,
                chance.between(30, 99),
                chance.between(1, 6),
                0);
    }

    private Sighting above(long at, Chance chance) {
        String kind = chance.pick(FROM_ABOVE);
        double[] point;
        if (kind.equals("vessel")) {
            point = sea.out(geography.anyPort(chance, List.of()), 10 + 300 * chance.unit(), chance.unit() * 2 - 1);
        } else {
            City city = geography.anyCity(chance);
            point = new double[] {city.latitude() + chance.bell() * 0.8, city.longitude() + chance.bell() * 0.8};
        }
        return new Sighting(
                at,
                "SAT-" + chance.between(1, 4),
                kind,
                point[0],
                point[1],
                chance.between(30, 99),
                1,
                chance.between(12, 90));
    }
}
