package org.manumit.server.atlas;

import java.util.List;
import java.util.Optional;

/**
 * What the gazetteer makes of a text: the places that may be meant, best first, and a position where that is not
 * ambiguous. An ambiguous text keeps its candidates and gets no position: a wrong pin is worse than none.
 */
public record Located(List<PlaceCandidate> candidates, Optional<Position> position) {

    static final Located NOWHERE = new Located(List.of(), Optional.empty());

    public Located {
        candidates = List.copyOf(candidates);
    }

    /** The country that all candidates share, ISO 3166-1 alpha-2. */
    public Optional<String> country() {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String first = candidates.get(0).place().country();
        boolean shared = candidates.stream().allMatch(c -> c.place().country().equals(first));
        return shared ? Optional.of(first) : Optional.empty();
    }

    /**
     * A position with the radius within which the place meant lies.
     *
     * @param latitude degrees, WGS 84
     * @param longitude degrees, WGS 84
     */
    public record Position(double latitude, double longitude, double uncertaintyMeters) {}
}
