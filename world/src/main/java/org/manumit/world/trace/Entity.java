package org.manumit.world.trace;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A FollowTheMoney entity of a register or list.
 *
 * @param at when it was entered
 * @param id its identifier in the register
 * @param schema FollowTheMoney schema
 * @param properties values under the schema's property names, in order
 */
public record Entity(long at, String id, String schema, Map<String, List<String>> properties) implements Trace {
    public Entity {
        properties = Collections.unmodifiableMap(properties);
    }

    @Override
    public String toString() {
        return "Entity[" + schema + "]";
    }
}
