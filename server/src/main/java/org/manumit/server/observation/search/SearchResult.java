package org.manumit.server.observation.search;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What was found among what the reader may see.
 *
 * @param hits one page, best first
 * @param total hits in all; counted up to {@link Search#MOST_COUNTED}
 * @param more whether there are hits behind this page
 * @param kinds how many of each kind
 * @param feeds how many of each feed
 * @param countries how many of each country
 * @param lagRecords observations that are loaded but not yet in the index
 */
@NamedInterface("search")
public record SearchResult(
        List<SearchHit> hits,
        int total,
        boolean more,
        List<Facet> kinds,
        List<Facet> feeds,
        List<Facet> countries,
        long lagRecords) {
    public SearchResult {
        hits = List.copyOf(hits);
        kinds = List.copyOf(kinds);
        feeds = List.copyOf(feeds);
        countries = List.copyOf(countries);
    }

    /** How many hits have a value. */
    public record Facet(String value, String label, int count) {}
}
