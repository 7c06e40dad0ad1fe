package org.manumit.formats.mapping;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a feed knows about its records where the records themselves are silent.
 *
 * @param kind what the records report; null to let the format or the table tell
 * @param region ISO 3166 alpha-2 region for local phone numbers and plates
 * @param zone time zone of times without one; null when unknown, then UTC is used and a table asks
 * @param language ISO 639-1 code of free texts
 */
public record MappingDefaults(
        @Nullable Kind kind,
        @Nullable String region,
        @Nullable ZoneId zone,
        @Nullable String language) {
    /** Nothing known. */
    public static MappingDefaults none() {
        return new MappingDefaults(null, null, null, null);
    }
}
