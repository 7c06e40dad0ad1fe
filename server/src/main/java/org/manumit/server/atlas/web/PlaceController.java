package org.manumit.server.atlas.web;

import java.util.List;
import org.manumit.server.atlas.Gazetteer;
import org.manumit.server.atlas.Place;
import org.manumit.server.safeguard.Permitted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places of the gazetteer by the beginning of their name; public knowledge, for any signed-in user. */
@RestController
@RequestMapping("/api/atlas")
class PlaceController {

    private static final int MOST_PLACES = 20;
    private final Gazetteer gazetteer;

    PlaceController(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    record PlaceView(int id, String name, String country, String region, double lat, double lon, int population) {
        static PlaceView of(Place place) {
            return new PlaceView(
                    place.id(),
                    place.name(),
                    place.country(),
                    place.region(),
                    place.latitude(),
                    place.longitude(),
                    place.population());
        }
    }

    @GetMapping("/places")
    @Permitted
    List<PlaceView> places(@RequestParam(defaultValue = "") String q) {
        String text = q.length() > 100 ? q.substring(0, 100) : q;
        return gazetteer.listByPrefix(text, MOST_PLACES).stream()
                .map(PlaceView::of)
                .toList();
    }
}
