package org.manumit.server.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Spot;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.server.safeguard.Marking;

/**
 * One thing that a feed reported. Its text form shows the id only. Immutable.
 *
 * @param digest SHA-256 of {@code raw}, in hexadecimal
 * @param reliability Admiralty grade of the source
 * @param credibility Admiralty grade of the record
 */
public record Observation(
        long id,
        Kind kind,
        int feedId,
        long batchId,
        @Nullable String sourceId,
        @Nullable Instant occurredAt,
        TimePrecision precision,
        Instant receivedAt,
        @Nullable Spot place,
        @Nullable String placeText,
        @Nullable String text,
        @Nullable String language,
        Map<String, List<String>> properties,
        String raw,
        String digest,
        String reliability,
        int credibility,
        Marking marking,
        LocalDate retainedUntil) {

    @Override
    public String toString() {
        return "Observation[" + id + "]";
    }
}
