package org.manumit.server.observation.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Something found, as it is sent. Its text form shows type and id only.
 *
 * @param type what sort of thing
 * @param title one line
 * @param excerpt with « and » around what matched; may be empty
 * @param kind the observation's kind, the entity's schema or the selector's kind
 * @param feed key of the feed of an observation
 * @param at when it happened, if known
 * @param marking of an observation, as written
 */
@NamedInterface("search")
public record SearchHit(
        Type type,
        long id,
        String title,
        String excerpt,
        String kind,
        @Nullable String feed,
        @Nullable Instant at,
        @Nullable String marking) {

    /** What can be found. */
    @NamedInterface("search")
    public enum Type {
        @JsonProperty("observation")
        OBSERVATION,
        @JsonProperty("entity")
        ENTITY,
        @JsonProperty("selector")
        SELECTOR
    }

    @Override
    public String toString() {
        return "SearchHit[" + type + ", " + id + "]";
    }
}
