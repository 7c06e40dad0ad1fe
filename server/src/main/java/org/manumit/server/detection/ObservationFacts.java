package org.manumit.server.detection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;

/**
 * What detectors and leads look at of one observation; holds no text. Its text form shows the id only. Immutable.
 *
 * @param feedId the feed that reported it
 * @param cell H3 cell of resolution 7, if it has a place
 * @param properties under FollowTheMoney names where those exist
 * @param signs what its text says
 * @param voice equal for equal texts, 0 without one
 */
public record ObservationFacts(
        long id,
        Kind kind,
        int feedId,
        @Nullable Instant occurredAt,
        @Nullable Long cell,
        @Nullable String country,
        Map<String, List<String>> properties,
        List<Sign> signs,
        long voice) {

    public ObservationFacts {
        properties = Map.copyOf(properties);
        signs = List.copyOf(signs);
    }

    /** Whether the text says it and does not deny it. */
    public boolean says(String key) {
        return signs.stream().anyMatch(s -> s.key().equals(key) && !s.denied());
    }

    /** Whether the text says, and does not deny, any published indicator. */
    public boolean alleges() {
        return signs.stream().anyMatch(s -> s.isIndicator() && !s.denied());
    }

    /** First value of a property, or the empty string. */
    public String first(String property) {
        List<String> values = properties.get(property);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** Whether it is a person's report rather than a record or an advert. */
    public boolean isReport() {
        return kind == Kind.TIP || kind == Kind.INCIDENT || kind == Kind.CASE;
    }

    @Override
    public String toString() {
        return "ObservationFacts[" + id + "]";
    }
}
