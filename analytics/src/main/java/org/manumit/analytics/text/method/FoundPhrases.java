package org.manumit.analytics.text.method;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of the written list stands in a text: input to the weights and to their fitting.
 *
 * @param language ISO 639-1 code
 * @param voice who speaks
 * @param told the first phrase that told a spared voice, where it stands; null where anyone may speak
 * @param places where each feature stands, denied and quoted ones left out
 */
public record FoundPhrases(
        String language, Voice voice, @Nullable Place told, List<Place> places) {

    /**
     * One feature in one place.
     *
     * @param feature part and key, such as {@code debt.advance}
     * @param start first UTF-16 position in the raw text
     * @param end one past the last
     */
    public record Place(String feature, int start, int end) {}

    public FoundPhrases {
        places = List.copyOf(places);
    }

    /** The features found, each once, sorted. */
    public Set<String> features() {
        Set<String> features = new TreeSet<>();
        places.forEach(place -> features.add(place.feature()));
        return features;
    }
}
