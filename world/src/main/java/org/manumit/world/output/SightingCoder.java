package org.manumit.world.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.manumit.world.trace.Sighting;

/** Detections as a GeoJSON feature collection, one feature a line. */
final class SightingCoder extends TextCoder<Sighting> {
    private final String prefix;

    SightingCoder(Path file, String prefix) throws IOException {
        super(file, "{\"type\":\"FeatureCollection\",\"features\":[", "\n]}\n");
        this.prefix = prefix;
    }

    @Override
    String sourceId(Sighting row, long serial) {
        return Serial.id(prefix, serial, 7);
    }

    @Override
    void append(Sighting row, long serial, String id, StringBuilder text) {
        text.append(serial == 0 ? "\n" : ",\n");
        Json feature = new Json(text).field("type", "Feature").field("id", id);
        feature.raw("geometry")
                .append(String.format(
                        Locale.ROOT,
                        "{\"type\":\"Point\",\"coordinates\":[%.5f,%.5f]}",
                        row.longitude(),
                        row.latitude()));
        Json properties = new Json(feature.raw("properties"))
                .field("time", Instant.ofEpochSecond(row.at()).toString())
                .field("sensor", row.sensor())
                .field("category", row.kind())
                .number("confidence", row.confidence())
                .number("count", row.count())
                .number("uncertaintyMeters", 50 + row.confidence());
        if (row.meters() > 0) {
            properties.number("lengthMeters", row.meters());
        }
        properties.end();
        feature.end();
    }
}
