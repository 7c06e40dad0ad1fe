package org.manumit.server.atlas;

/**
 * A populated place of the gazetteer.
 *
 * @param id GeoNames id
 * @param country ISO 3166-1 alpha-2
 * @param region name of the first-level division where the product knows it, else GeoNames' code; may be empty
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param population inhabitants; 0 where unknown
 * @param capital whether it is a national capital
 */
public record Place(
        int id,
        String name,
        String country,
        String region,
        double latitude,
        double longitude,
        int population,
        boolean capital) {

    private static final double INHABITANTS_PER_SQUARE_KILOMETER = 3_000;
    private static final double SMALLEST_RADIUS_METERS = 1_500;
    private static final double LARGEST_RADIUS_METERS = 30_000;

    /**
     * Radius of the disc that holds the inhabitants at 3,000 per square kilometre, a usual density of Latin American
     * cities, between 1,500 and 30,000 metres: how far a report that names only the place may be from its centre.
     */
    public double radiusMeters() {
        double radius = 1_000 * Math.sqrt(population / (Math.PI * INHABITANTS_PER_SQUARE_KILOMETER));
        return Math.min(LARGEST_RADIUS_METERS, Math.max(SMALLEST_RADIUS_METERS, radius));
    }

    /** Great-circle distance between the centres, in metres, on a sphere of 6,371,008.8 m (haversine). */
    double distanceMeters(Place other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double sinLatitude = Math.sin((otherPhi - phi) / 2);
        double sinLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double a = sinLatitude * sinLatitude + Math.cos(phi) * Math.cos(otherPhi) * sinLongitude * sinLongitude;
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
