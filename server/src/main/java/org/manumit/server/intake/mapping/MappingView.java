package org.manumit.server.intake.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.ColumnMapping;
import org.manumit.formats.mapping.Mapping;
import org.manumit.server.intake.SavedMapping;

/**
 * A mapping as a wizard shows it.
 *
 * @param kind what a row reports
 * @param options what holds for the whole table, under the names of the mapping file
 * @param columns what each column is for
 */
public record MappingView(String kind, Map<String, String> options, List<Column> columns) {

    /**
     * One column.
     *
     * @param options pattern, zone, decimal and the like, under the names of the mapping file
     * @param confidence of the proposal, from 0 to 1
     * @param samples first values of the column
     */
    public record Column(
            String column,
            String role,
            Map<String, String> options,
            @Nullable Double confidence,
            List<String> samples) {}

    public static MappingView of(SavedMapping saved) {
        return of(saved, Map.of(), Map.of());
    }

    static MappingView of(SavedMapping saved, Map<String, Double> confidence, Map<String, List<String>> samples) {
        Mapping mapping = saved.mapping();
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "schema", mapping.schema());
        put(options, "headerRows", mapping.headerRows() == null ? null : Integer.toString(mapping.headerRows()));
        put(options, "sheet", mapping.sheet());
        put(options, "mergedCells", mapping.mergedCells());
        put(options, "zone", mapping.zone());
        put(options, "region", mapping.region());
        put(options, "language", mapping.language());
        put(options, "currency", mapping.currency());
        put(options, "charset", saved.charset());
        put(options, "delimiter", saved.delimiter());
        List<Column> columns = mapping.columns().stream()
                .map(column -> new Column(
                        column.column(),
                        column.role().name(),
                        options(column),
                        confidence.get(column.column()),
                        samples.getOrDefault(column.column(), List.of())))
                .toList();
        return new MappingView(mapping.kind().name(), options, columns);
    }

    private static Map<String, String> options(ColumnMapping column) {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "property", column.property());
        put(options, "pattern", column.pattern());
        put(options, "zone", column.zone());
        put(options, "decimal", column.decimal());
        put(options, "region", column.region());
        put(options, "language", column.language());
        put(options, "separator", column.separator());
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
