package org.manumit.server.observation.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.springframework.modulith.NamedInterface;

/**
 * What to look for. Its text form says nothing of it.
 *
 * @param text as typed; empty for the newest observations
 * @param kinds any of these; empty for all
 * @param feed key of the feed
 * @param country ISO 3166-1 alpha-2
 * @param from first instant
 * @param to first instant after
 * @param offset hits to skip, 0 or more
 */
@NamedInterface("search")
public record SearchRequest(
        String text,
        Set<Kind> kinds,
        @Nullable String feed,
        @Nullable String country,
        @Nullable Instant from,
        @Nullable Instant to,
        int offset) {
    public SearchRequest {
        text = text.replace('\0', ' ').strip();
        kinds = Set.copyOf(kinds);
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be 0 or more but was " + offset);
        }
    }

    @Override
    public String toString() {
        return "SearchRequest";
    }
}
