package org.manumit.formats.ftm;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema of FollowTheMoney.
 *
 * @param name its name, such as {@code Person}
 * @param ancestors itself and everything it extends
 * @param properties type by property name, inherited ones included; types are those of FollowTheMoney, such as
 *     {@code name}, {@code date}, {@code entity}
 * @param source property that names the source of an edge; null if the schema is no edge
 * @param target property that names the target of an edge; null if the schema is no edge
 */
public record FtmSchema(
        String name,
        Set<String> ancestors,
        Map<String, String> properties,
        @Nullable String source,
        @Nullable String target) {
    public FtmSchema {
        ancestors = Set.copyOf(ancestors);
        properties = Collections.unmodifiableMap(properties);
    }

    /** Whether its entities are links between two others. */
    public boolean isEdge() {
        return source != null;
    }

    /** Whether this is the other schema or extends it. */
    public boolean isA(String other) {
        return ancestors.contains(other);
    }
}
