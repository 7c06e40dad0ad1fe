package org.manumit.server.atlas;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** H3 cells as the 64-bit numbers that the database holds. Thread-safe. */
@Component
public final class Cells {

    /** Resolution kept with an observation: hexagons of about 5 km² (edge about 1.4 km). */
    public static final int STORED_RESOLUTION = 7;

    private final H3Core h3;

    public Cells() {
        try {
            h3 = H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("The H3 library could not be unpacked to the temporary folder", e);
        }
    }

    /** The cell of {@link #STORED_RESOLUTION} that holds a point given in degrees. */
    public long cell(double latitude, double longitude) {
        return h3.latLngToCell(latitude, longitude, STORED_RESOLUTION);
    }

    /** The cell of the given resolution (0 to 15) that holds a point given in degrees. */
    public long cell(double latitude, double longitude, int resolution) {
        return h3.latLngToCell(latitude, longitude, resolution);
    }

    /** The coarser cell that holds the cell. */
    public long parent(long cell, int resolution) {
        return h3.cellToParent(cell, resolution);
    }

    /** Centre of the cell, degrees. */
    public LatLng center(long cell) {
        return h3.cellToLatLng(cell);
    }

    /** Corners of the cell, degrees, counter-clockwise. */
    public List<LatLng> boundary(long cell) {
        return h3.cellToBoundary(cell);
    }

    /** The cell as H3 writes it, for example {@code 872a1072bffffff}. */
    public String address(long cell) {
        return h3.h3ToString(cell);
    }
}
