package org.manumit.world.cast;

import org.manumit.world.geography.City;

/**
 * An invented vessel.
 *
 * @param id number within the world
 * @param name as painted on it
 * @param mmsi nine digits that begin with a block that no administration has
 * @param imo seven digits with a right check digit, beginning with 3, a block never issued
 * @param callSign radio call sign of a series that no country has
 * @param home port that it sails from
 */
public record Vessel(long id, String name, int mmsi, int imo, String callSign, City home) {
    @Override
    public String toString() {
        return "Vessel[" + id + "]";
    }
}
