package org.manumit.world.trace;

import org.manumit.world.geography.City;

/**
 * An entry of a police or inspection log.
 *
 * @param at when it happened
 * @param category heading of the log
 * @param city where
 * @param latitude degrees north
 * @param longitude degrees east
 * @param place place in words
 * @param text what the log says
 * @param outcome how it was closed
 */
public record Incident(
        long at,
        String category,
        City city,
        double latitude,
        double longitude,
        String place,
        String text,
        String outcome)
        implements Trace {
    @Override
    public String toString() {
        return "Incident[" + at + "]";
    }
}
