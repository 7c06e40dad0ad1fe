package org.manumit.world.geography;

/**
 * A real city: public facts.
 *
 * @param country ISO 3166 alpha-2
 * @param region state, province or department
 * @param name as written there
 * @param latitude degrees north, two decimals
 * @param longitude degrees east, two decimals
 * @param thousands inhabitants in thousands, rounded
 * @param sea whether it has a port on the sea or the mouth of a great river
 */
public record City(
        String country, String region, String name, double latitude, double longitude, int thousands, boolean sea) {

    /** How far the built-up area reaches from its middle, in degrees of latitude. */
    public double radiusDegrees() {
        return 0.01 + Math.sqrt(thousands) * 0.0018;
    }

    /** Distance to another city along the surface, in kilometres. */
    public double kilometersTo(City other) {
        double x =
                Math.toRadians(other.longitude - longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return 6371 * Math.hypot(x, Math.toRadians(other.latitude - latitude));
    }
}
