package org.manumit.world.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manumit.world.geography.City;
import org.manumit.world.trace.Ad;

/**
 * A stay of a scene in a city, as its advertisements tell it.
 *
 * @param city where
 * @param from second of the first advertisement there
 * @param to second of the last one before another city's
 */
record Stop(City city, long from, long to) {
    /** The stays of a scene, in order of time. */
    static List<Stop> of(List<Planned<Ad>> ads, int scene) {
        List<Stop> stops = new ArrayList<>();
        ads.stream()
                .filter(planned -> planned.scene() == scene)
                .map(Planned::trace)
                .sorted(Comparator.comparingLong(Ad::at))
                .forEach(ad -> {
                    int last = stops.size() - 1;
                    if (last >= 0 && stops.get(last).city.equals(ad.city())) {
                        stops.set(last, new Stop(ad.city(), stops.get(last).from, ad.at()));
                    } else {
                        stops.add(new Stop(ad.city(), ad.at(), ad.at()));
                    }
                });
        return stops;
    }
}
