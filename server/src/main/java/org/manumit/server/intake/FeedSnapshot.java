package org.manumit.server.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;

/**
 * What every observation of a feed carries, as it stood when a batch began. Immutable.
 *
 * @param id the feed
 * @param key its stable key
 * @param agencyId the agency that owns what it reports
 * @param marking TLP rank: 0 CLEAR, 1 GREEN, 2 AMBER, 3 AMBER+STRICT, 4 RED
 * @param compartmentId the inquiry to whose members a RED feed is closed; null for the others
 * @param kind what its records report unless they say otherwise
 * @param reliability Admiralty grade of the source, {@code A} to {@code F}
 * @param credibility Admiralty grade of its records, 1 to 6
 * @param retainedUntil last day on which what is received now may be held
 * @param region ISO 3166 alpha-2 region of local phone numbers and plates
 * @param language ISO 639-1 code of its texts
 */
public record FeedSnapshot(
        int id,
        String key,
        int agencyId,
        int marking,
        @Nullable Integer compartmentId,
        Kind kind,
        char reliability,
        int credibility,
        LocalDate retainedUntil,
        String region,
        String language) {
    public FeedSnapshot {
        if (marking < 0 || marking > 4 || (marking == 4) != (compartmentId != null)) {
            throw new IllegalArgumentException("a marking is 0 to 4, and exactly RED needs an inquiry");
        }
    }
}
