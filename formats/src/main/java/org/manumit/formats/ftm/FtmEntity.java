package org.manumit.formats.ftm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.formats.SourceRecord;

/**
 * An entity or link of FollowTheMoney. Its text form shows schema and id only. Immutable.
 *
 * @param id identifier within its source
 * @param schema name of the schema, such as {@code Person}
 * @param properties values by property name
 * @param datasets names of the data sets that it comes from; may be empty
 */
public record FtmEntity(String id, String schema, Map<String, List<String>> properties, List<String> datasets) {
    /** Before the name of a property in the flat fields of a JSON line. */
    static final String PREFIX = "properties.";

    public FtmEntity {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        properties.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        properties = Collections.unmodifiableMap(copy);
        datasets = List.copyOf(datasets);
    }

    /** An entity from the flat fields of a JSON line; id and schema are empty where the line has none. */
    public static FtmEntity of(SourceRecord line) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        line.fields().forEach((field, values) -> {
            if (field.startsWith(PREFIX)) {
                properties.put(field.substring(PREFIX.length()), values);
            }
        });
        return new FtmEntity(
                line.first("id"),
                line.first("schema"),
                properties,
                line.fields().getOrDefault("datasets", List.of()));
    }

    /** Values of a property, none if it has none. */
    public List<String> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    @Override
    public String toString() {
        return "FtmEntity[" + schema + "]";
    }
}
