package org.manumit.world.ordinary;

import org.manumit.world.chance.Chance;
import org.manumit.world.trace.Trace;

/** Rows of ordinary life in one feed. Thread-safe. */
public interface Ordinary<T extends Trace> {
    /**
     * One row.
     *
     * @param row its number among the feed's ordinary rows
     * @param at when it happens
     */
    T row(long row, long at, Chance chance);
}
