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
 * @param identity of whom it speaks, as the truth names it; empty where it is about no person or firm
 */
public record Entity(long at, String id, String schema, Map<String, List<String>> properties, String identity)
        implements Trace {
    public Entity {
        properties = Collections.unmodifiableMap(properties);
    }

    /** Of what is no person and no firm. */
    public Entity(long at, String id, String schema, Map<String, List<String>> properties) {
        this(at, id, schema, properties, "");
    }

    @Override
    public String toString() {
        return "Entity[" + schema + "]";
    }
}
