package org.manumit.server.resolution;

/**
 * An entity in a list. Its text form shows the id only.
 *
 * @param id any key of it opens it
 * @param schema FollowTheMoney schema
 * @param name as one of its records has it
 */
public record EntityRef(long id, String schema, String name) {
    @Override
    public String toString() {
        return "EntityRef[" + id + "]";
    }
}
