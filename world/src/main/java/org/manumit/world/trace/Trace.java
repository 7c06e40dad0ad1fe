package org.manumit.world.trace;

/** One row that life leaves in a feed. */
public interface Trace {
    /** When, in seconds since 1970 in UTC. */
    long at();

    /** Number of the copy that its text was written from, 0 for none. */
    default long copy() {
        return 0;
    }

    /** Of which person or firm it speaks as a register does, empty for none. */
    default String identity() {
        return "";
    }
}
