package org.manumit.world.trace;

import org.manumit.world.cast.Vessel;

/**
 * A position that a ship sent.
 *
 * @param at when it was received
 * @param vessel who sent it
 * @param latitude degrees north
 * @param longitude degrees east
 * @param knots speed over ground
 * @param course course over ground in degrees
 * @param status navigational status, 0 under way, 5 moored, 7 fishing
 */
public record Position(
        long at, Vessel vessel, double latitude, double longitude, double knots, double course, int status)
        implements Trace {
    @Override
    public String toString() {
        return "Position[" + at + "]";
    }
}
