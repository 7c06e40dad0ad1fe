package org.manumit.formats.mapping;

import java.util.Optional;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A projected coordinate system such as a UTM zone or a state plane, by its number in the EPSG Geodetic Parameter Dataset. Thread-safe.
 *
 * <p>Shifts of datum by grid files are not made: against WGS 84 the result may be off by a few metres.
 */
final class Grid {

    static final String PREFIX = "EPSG:";
    /** In the grid's own unit, a metre or a foot. */
    private static final double TOLERANCE = 1;

    private static final String WGS_84 = "+proj=longlat +datum=WGS84 +no_defs";

    private final String code;
    private final BasicCoordinateTransform toDegrees;
    private final BasicCoordinateTransform fromDegrees;

    /** A place in degrees, WGS 84. */
    record Degrees(double latitude, double longitude) {}

    private Grid(String code, CoordinateReferenceSystem grid, CoordinateReferenceSystem degrees) {
        this.code = code;
        this.toDegrees = new BasicCoordinateTransform(grid, degrees);
        this.fromDegrees = new BasicCoordinateTransform(degrees, grid);
    }

    /**
     * The grid of that name.
     *
     * @param code such as {@code EPSG:32618}
     * @throws IllegalArgumentException if the register knows no such system, or one that it counts in degrees
     */
    static Grid of(String code) {
        try {
            CRSFactory factory = new CRSFactory();
            CoordinateReferenceSystem grid = factory.createFromName(code);
            if (!code.startsWith(PREFIX) || grid.isGeographic()) {
                throw new IllegalArgumentException("pattern must name a projected system such as EPSG:32618");
            }
            return new Grid(code, grid, factory.createFromParameters("WGS 84", WGS_84));
        } catch (Proj4jException unknown) {
            throw new IllegalArgumentException("pattern must name a system of the EPSG register", unknown);
        }
    }

    String code() {
        return code;
    }

    /** Where a point of the grid lies; empty if it lies outside of what the projection can tell. */
    synchronized Optional<Degrees> degrees(double easting, double northing) {
        try {
            ProjCoordinate found = toDegrees.transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
            ProjCoordinate back = fromDegrees.transform(found, new ProjCoordinate());
            // Far outside of its zone a projection answers with places anywhere on earth, but not the same both ways.
            boolean same = Math.abs(back.x - easting) < TOLERANCE && Math.abs(back.y - northing) < TOLERANCE;
            return same ? Optional.of(new Degrees(found.y, found.x)) : Optional.empty();
        } catch (Proj4jException outside) {
            return Optional.empty();
        }
    }
}
