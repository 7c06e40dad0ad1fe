package org.manumit.formats.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What one column of a table is for.
 *
 * @param column heading as the reader reports it
 * @param role what it holds
 * @param property FollowTheMoney or own name under which the value is kept; null for the role's usual name
 * @param pattern for times: a {@link java.time.format.DateTimeFormatter} pattern, or {@code epoch-seconds},
 *     {@code epoch-millis}, {@code excel-days}, or {@code seconds-since:…}, {@code hours-since:…},
 *     {@code days-since:…} followed by an ISO date; null for ISO 8601. For latitude and longitude: {@code EPSG:…}
 *     where they are northing and easting of a projected system; null for degrees, WGS 84
 * @param zone time zone of the column's times; null for the mapping's
 * @param decimal decimal sign of its numbers, {@code .} or {@code ,}; null for {@code .}
 * @param region region for phones and plates; null for the mapping's
 * @param language language of its text; null for the mapping's
 * @param separator text between several values in one cell; null when a cell is one value
 */
public record ColumnMapping(
        String column,
        Role role,
        @Nullable String property,
        @Nullable String pattern,
        @Nullable String zone,
        @Nullable String decimal,
        @Nullable String region,
        @Nullable String language,
        @Nullable String separator) {

    /** A column with its role and nothing special. */
    public static ColumnMapping of(String column, Role role) {
        return new ColumnMapping(column, role, null, null, null, null, null, null, null);
    }

    /** A column kept as a property. */
    public static ColumnMapping property(String column, String property) {
        return new ColumnMapping(column, Role.PROPERTY, property, null, null, null, null, null, null);
    }

    public ColumnMapping withProperty(@Nullable String value) {
        return new ColumnMapping(column, role, value, pattern, zone, decimal, region, language, separator);
    }

    public ColumnMapping withPattern(@Nullable String value) {
        return new ColumnMapping(column, role, property, value, zone, decimal, region, language, separator);
    }

    public ColumnMapping withZone(@Nullable String value) {
        return new ColumnMapping(column, role, property, pattern, value, decimal, region, language, separator);
    }

    public ColumnMapping withDecimal(@Nullable String value) {
        return new ColumnMapping(column, role, property, pattern, zone, value, region, language, separator);
    }

    public ColumnMapping withRegion(@Nullable String value) {
        return new ColumnMapping(column, role, property, pattern, zone, decimal, value, language, separator);
    }

    public ColumnMapping withSeparator(@Nullable String value) {
        return new ColumnMapping(column, role, property, pattern, zone, decimal, region, language, value);
    }
}
