package org.manumit.world.trace;

/**
 * What a sensor or a satellite picture showed.
 *
 * @param at when
 * @param sensor station or satellite
 * @param kind what was seen
 * @param latitude degrees north
 * @param longitude degrees east
 * @param confidence 0 to 100
 * @param count how many
 * @param meters length or extent; 0 when not measured
 */
public record Sighting(
        long at, String sensor, String kind, double latitude, double longitude, int confidence, int count, int meters)
        implements Trace {
    @Override
    public String toString() {
        return "Sighting[" + at + "]";
    }
}
