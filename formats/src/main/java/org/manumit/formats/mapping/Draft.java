package org.manumit.formats.mapping;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Position;

/**
 * What a record says, before it is stored. Its text form shows kind and position only. Immutable.
 *
 * @param position where the record stood
 * @param kind what sort of thing it reports
 * @param sourceId the source's own identifier; null when it has none
 * @param occurredAt when it happened: the start of the span that the source states; null when it states none
 * @param precision how exactly the time is stated; {@code NONE} exactly when {@code occurredAt} is null
 * @param place where it happened, if the source gives coordinates
 * @param placeText where it happened in the source's words
 * @param country ISO 3166 alpha-2 in upper case where it could be read, else as written
 * @param text free text of the record
 * @param language ISO 639-1 code of the text, if the source or the mapping tells
 * @param properties everything else, under FollowTheMoney property names where those exist ({@code name},
 *     {@code payer}, {@code beneficiary}, {@code amount}, {@code currency}, {@code date}, {@code schema} …)
 * @param mentions selectors that stand in fields of their own
 * @param urgency the source's own urgency word, if any
 * @param raw the exact text of the record
 */
public record Draft(
        Position position,
        Kind kind,
        @Nullable String sourceId,
        @Nullable Instant occurredAt,
        TimePrecision precision,
        @Nullable Spot place,
        @Nullable String placeText,
        @Nullable String country,
        @Nullable String text,
        @Nullable String language,
        Map<String, List<String>> properties,
        List<Mention> mentions,
        @Nullable String urgency,
        String raw) {
    public Draft {
        if ((occurredAt == null) != (precision == TimePrecision.NONE)) {
            throw new IllegalArgumentException("a time needs a precision and no time has none");
        }
        properties = Collections.unmodifiableMap(properties);
        mentions = List.copyOf(mentions);
    }

    /** The same draft at a place that was worked out from its text. */
    public Draft at(Spot where) {
        return new Draft(
                position,
                kind,
                sourceId,
                occurredAt,
                precision,
                where,
                placeText,
                country,
                text,
                language,
                properties,
                mentions,
                urgency,
                raw);
    }

    /** The first value of a property, or the empty string. */
    public String first(String property) {
        List<String> values = properties.get(property);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    @Override
    public String toString() {
        return "Draft[" + kind + ", " + position + "]";
    }
}
