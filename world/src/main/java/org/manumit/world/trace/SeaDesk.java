package org.manumit.world.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.cast.Vessel;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Geography;

/**
 * Where vessels are. A fishing vessel leaves port, steams to its ground, fishes and comes back; where it is at any
 * second follows from its number. Thread-safe.
 */
public final class SeaDesk {
    private static final double KM_PER_DEGREE = 111.2;

    private final Map<City, Double> seaward = new HashMap<>();

    public SeaDesk(Geography geography) {
        List<City> all = geography.countries().stream()
                .map(Country::cities)
                .flatMap(List::stream)
                .toList();
        all.stream().filter(City::sea).forEach(port -> seaward.put(port, awayFromLand(port, all)));
    }

    /** The bearing that leads away from the cities around a port: a stand-in for the open sea. */
    private static double awayFromLand(City port, List<City> all) {
        double north = 0;
        double east = 0;
        for (City city : all) {
            double distance = city.kilometersTo(port);
            if (distance > 1 && distance < 900) {
                north -= (city.latitude() - port.latitude()) / distance;
                east -= (city.longitude() - port.longitude()) / distance;
            }
        }
        return Math.atan2(east, north);
    }

    /** A point so many kilometres out from a port, to one side or the other by an angle in radians. */
    public double[] out(City port, double kilometers, double side) {
        double bearing = seaward.getOrDefault(port, 0.0) + side;
        double latitude = port.latitude() + Math.cos(bearing) * kilometers / KM_PER_DEGREE;
        double longitude = port.longitude()
                + Math.sin(bearing) * kilometers / KM_PER_DEGREE / Math.cos(Math.toRadians(port.latitude()));
        return new double[] {Math.max(-80, Math.min(80, latitude)), Math.max(-179, Math.min(179, longitude))};
    }

    /** Where a vessel on its ordinary round is. */
    public Position ordinary(Vessel vessel, long at, Chance chance) {
        long cycle = (5 + Math.floorMod(vessel.id() * 31, 8)) * Calendar.DAY;
        double phase = Math.floorMod(at + vessel.id() * 104_729L, cycle) / (double) cycle;
        double far = 30 + Math.floorMod(vessel.id() * 7919, 230);
        double side = (Math.floorMod(vessel.id() * 6151, 100) - 50) / 50.0;
        if (phase < 0.25) {
            return place(vessel, at, 0.3, side, 0, 5, chance);
        }
        double leg = Math.min(0.1, far / 16 / 24 / 10);
        if (phase < 0.25 + leg || phase > 1 - leg) {
            double done = phase < 0.5 ? (phase - 0.25) / leg : (1 - phase) / leg;
            return place(vessel, at, far * done, side, 9, 0, chance);
        }
        double drift = Math.sin(phase * 40 + vessel.id()) * 0.12;
        return place(vessel, at, far * (1 + drift), side + drift, 2.6, 7, chance);
    }

    /** A position near a point out from the vessel's port. */
    public Position place(
            Vessel vessel, long at, double kilometers, double side, double knots, int status, Chance chance) {
        double[] point = out(vessel.home(), kilometers, side);
        double spread = status == 5 ? 0.001 : 0.02;
        double speed = Math.max(0, knots + chance.bell() * (knots > 0 ? 1.1 : 0.05));
        return new Position(
                at,
                vessel,
                point[0] + chance.bell() * spread,
                point[1] + chance.bell() * spread,
                Math.min(20, speed),
                chance.unit() * 359.8,
                chance.odds(0.1) ? 15 : status);
    }
}
