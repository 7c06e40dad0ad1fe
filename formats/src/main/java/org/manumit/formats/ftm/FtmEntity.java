package org.manumit.formats.ftm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entity or link of FollowTheMoney. Its text form shows schema and id only. Immutable.
 *
 * @param id identifier within its source
 * @param schema name of the schema, such as {@code Person}
 * @param properties values by property name
 * @param datasets names of the data sets that it comes from; may be empty
 */
public record FtmEntity(String id, String schema, Map<String, List<String>> properties, List<String> datasets) {
    public FtmEntity {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        properties.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        properties = Collections.unmodifiableMap(copy);
        datasets = List.copyOf(datasets);
    }

    @Override
    public String toString() {
        return "FtmEntity[" + schema + "]";
    }
}
