package org.manumit.formats.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a table, or the fields of JSON lines, become drafts. A value that is saved with a feed and
 * can be written by hand as YAML, see {@code MappingYaml}.
 *
 * @param kind what a row reports
 * @param schema FollowTheMoney schema of the rows when {@code kind} is {@code RECORD}; null otherwise
 * @param headerRows rows of headings, when that had to be answered; null to let the content tell
 * @param sheet worksheet, when that had to be answered
 * @param mergedCells {@code REPEAT} or {@code FIRST}, when that had to be answered
 * @param zone time zone of times that state none; null means UTC
 * @param region ISO 3166 alpha-2 region of local phone numbers and plates
 * @param language ISO 639-1 code of the texts
 * @param currency ISO 4217 code of amounts without a currency column
 * @param columns what each column is for; columns that are not named become properties under their heading
 */
public record Mapping(
        Kind kind,
        @Nullable String schema,
        @Nullable Integer headerRows,
        @Nullable String sheet,
        @Nullable String mergedCells,
        @Nullable String zone,
        @Nullable String region,
        @Nullable String language,
        @Nullable String currency,
        List<ColumnMapping> columns) {
    public Mapping {
        columns = List.copyOf(columns);
        Set<String> seen = new HashSet<>();
        for (ColumnMapping column : columns) {
            if (!seen.add(column.column())) {
                throw new IllegalArgumentException("each column may be mapped once but one is named twice");
            }
        }
    }

    /** A mapping with its columns and nothing special. */
    public static Mapping of(Kind kind, List<ColumnMapping> columns) {
        return new Mapping(kind, null, null, null, null, null, null, null, null, columns);
    }

    public Mapping withSchema(@Nullable String value) {
        return new Mapping(kind, value, headerRows, sheet, mergedCells, zone, region, language, currency, columns);
    }

    /** The same mapping where it is silent filled from the feed. */
    public Mapping withDefaults(MappingDefaults defaults) {
        return new Mapping(
                kind,
                schema,
                headerRows,
                sheet,
                mergedCells,
                zone != null || defaults.zone() == null ? zone : defaults.zone().getId(),
                region != null ? region : defaults.region(),
                language != null ? language : defaults.language(),
                currency,
                columns);
    }
}
