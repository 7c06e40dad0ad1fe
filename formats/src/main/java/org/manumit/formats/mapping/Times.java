package org.manumit.formats.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Reads ISO 8601 times, keeping how exactly they are stated. Thread-safe. */
public final class Times {
    private static final TimeReader UTC = new TimeReader(null, ZoneOffset.UTC, Locale.ROOT);

    private Times() {}

    /**
     * A time and how exactly it is stated.
     *
     * @param instant start of the stated span
     * @param precision width of the span
     */
    public record Time(Instant instant, TimePrecision precision) {}

    /** Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or a date with a time; UTC where no zone stands. */
    public static Optional<Time> iso(String text) {
        return UTC.read(text).map(stated -> new Time(stated.instant(), stated.precision()));
    }

    /** The same in a time zone. */
    public static Optional<Time> iso(String text, ZoneId zone) {
        return new TimeReader(null, zone, Locale.ROOT)
                .read(text)
                .map(stated -> new Time(stated.instant(), stated.precision()));
    }
}
