package org.manumit.server.observation.search.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.Invalid;
import org.manumit.server.observation.search.MapPoints;
import org.manumit.server.observation.search.Search;
import org.manumit.server.observation.search.SearchHit;
import org.manumit.server.observation.search.SearchRequest;
import org.manumit.server.observation.search.SearchResult;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search needs a working inquiry: it may find persons. The map shows without one what names nobody. */
@RestController
@RequestMapping("/api/observation")
class SearchController {

    private static final int LONGEST_QUERY = 500;
    private static final int FARTHEST_OFFSET = Search.MOST_COUNTED + 1_000;

    private final Search search;
    private final MapPoints points;

    SearchController(Search search, MapPoints points) {
        this.search = search;
        this.points = points;
    }

    record ResultView(
            List<SearchHit> items,
            int total,
            @Nullable String next,
            Map<String, List<SearchResult.Facet>> facets,
            long lagRecords) {}

    @GetMapping("/search")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            },
            mandate = Mandate.Need.INQUIRY)
    ResultView search(
            Access access,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam @Nullable String feed,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String cursor) {
        if (q.length() > LONGEST_QUERY) {
            throw new Invalid("observation", "query-too-long", Map.of("most", LONGEST_QUERY));
        }
        int offset = offset(cursor);
        SearchResult result = search.find(
                access,
                new SearchRequest(
                        q, kinds(kind), blankToNull(feed), blankToNull(country), time(from), time(to), offset));
        return new ResultView(
                result.hits(),
                result.total(),
                result.more() ? Integer.toString(offset + result.hits().size()) : null,
                Map.of("kind", result.kinds(), "feed", result.feeds(), "country", result.countries()),
                result.lagRecords());
    }

    @GetMapping("/points")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            })
    ResponseEntity<byte[]> points(
            Access access,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "") List<String> kinds,
            @RequestParam @Nullable String bbox) {
        byte[] json = points.json(access, new MapPoints.Window(time(from), time(to), kinds(kinds)), box(bbox));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    @GetMapping("/histogram")
    @Permitted(
            roles = {
                Role.ANALYST,
                Role.SUPERVISOR,
                Role.FIELD,
                Role.FINANCIAL_INTELLIGENCE_OFFICER,
                Role.PROSECUTOR,
                Role.MILITARY_LIAISON,
                Role.LABOUR_INSPECTOR
            })
    MapPoints.Histogram histogram(
            Access access,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "") List<String> kinds) {
        return points.histogram(access, new MapPoints.Window(time(from), time(to), kinds(kinds)));
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,6}") || Integer.parseInt(cursor) > FARTHEST_OFFSET) {
            throw new Invalid("observation", "cursor-unknown");
        }
        return Integer.parseInt(cursor);
    }

    private static Set<Kind> kinds(List<String> names) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names) {
            try {
                if (!name.isBlank()) {
                    kinds.add(Kind.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                }
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("observation", "kind-unknown");
            }
        }
        return kinds;
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == 10 ? Instant.parse(text + "T00:00:00Z") : Instant.parse(text);
        } catch (java.time.format.DateTimeParseException malformed) {
            throw new Invalid("observation", "time-malformed");
        }
    }

    /* west,south,east,north in degrees, as in GeoJSON. */
    private static MapPoints.Box box(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return MapPoints.Box.WORLD;
        }
        String[] sides = text.split(",", -1);
        try {
            if (sides.length == 4) {
                return new MapPoints.Box(
                        Double.parseDouble(sides[0]),
                        Double.parseDouble(sides[1]),
                        Double.parseDouble(sides[2]),
                        Double.parseDouble(sides[3]));
            }
        } catch (NumberFormatException malformed) {
            throw new Invalid("observation", "box-malformed");
        }
        throw new Invalid("observation", "box-malformed");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
