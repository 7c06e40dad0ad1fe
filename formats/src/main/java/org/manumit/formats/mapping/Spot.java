package org.manumit.formats.mapping;

/**
 * A point on the earth with its uncertainty, WGS 84.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 * @param uncertaintyMeters radius within which the true place lies, in metres; 0 when the source states none
 */
public record Spot(double latitude, double longitude, double uncertaintyMeters) {
    public Spot {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("latitude must lie in ±90 and longitude in ±180 degrees");
        }
        if (!(uncertaintyMeters >= 0) || Double.isInfinite(uncertaintyMeters)) {
            throw new IllegalArgumentException("uncertaintyMeters must be a number of 0 or more");
        }
    }
}
