package org.manumit.formats.json;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Spot;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a GeoJSON feature collection (RFC 7946), one feature a line. Closing it ends the collection and closes
 * the stream. Single-threaded.
 */
public final class GeoJsonWriter implements Closeable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private boolean first = true;

    public GeoJsonWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    /**
     * Writes a point. A known uncertainty is kept as the property {@code uncertaintyMeters}.
     *
     * @param id the feature's identifier; null for none
     */
    public void point(@Nullable String id, Spot spot, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(properties);
        if (spot.uncertaintyMeters() > 0) {
            all.putIfAbsent("uncertaintyMeters", spot.uncertaintyMeters());
        }
        feature(id, "Point", List.of(spot.longitude(), spot.latitude()), all);
    }

    /** Writes a line through the given points. */
    public void line(@Nullable String id, List<Spot> path, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        feature(id, "LineString", positions(path), properties);
    }

    /** Writes a polygon without holes; the ring is closed if it is not. */
    public void polygon(@Nullable String id, List<Spot> ring, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        List<List<Double>> closed = new ArrayList<>(positions(ring));
        if (!closed.get(0).equals(closed.get(closed.size() - 1))) {
            closed.add(closed.get(0));
        }
        feature(id, "Polygon", List.of(closed), properties);
    }

    private static List<List<Double>> positions(List<Spot> spots) {
        return spots.stream()
                .map(spot -> List.of(spot.longitude(), spot.latitude()))
                .toList();
    }

    private void feature(
            @Nullable String id, String type, Object coordinates, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        if (id != null) {
            feature.put("id", id);
        }
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        out.write(first ? "\n" : ",\n");
        out.write(JSON.writeValueAsString(feature));
        first = false;
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }
}
