package org.manumit.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.RecordGate;
import org.manumit.formats.source.Text;

/**
 * Reads GeoJSON (RFC 7946) feature by feature: a feature collection, a sequence of features (RFC 8142) or a
 * single one. Fields are {@code id}, {@code geometry.type}, {@code latitude}, {@code longitude},
 * {@code extentMeters} and {@code properties.…}. Thread-safe.
 */
public final class GeoJsonReader implements RecordReader {
    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        Reader text = Text.open(in, options.charset());
        ObjectScanner features = new ObjectScanner(text, "features", limits);
        RecordGate gate = new RecordGate(options, sink);
        FeatureFields fields = new FeatureFields(limits);
        while (!gate.cancelled() && features.next()) {
            if (gate.next()) {
                feature(features, fields, gate, limits);
            }
        }
    }

    private static void feature(ObjectScanner features, FeatureFields fields, RecordGate gate, ReadLimits limits) {
        String raw = features.text();
        if (features.overlong()) {
            gate.issue(
                    features.line(),
                    "",
                    "record-too-long",
                    "at most " + limits.maxRecordBytes() + " characters",
                    "more",
                    raw);
        } else if (features.cut()) {
            gate.issue(features.line(), "", "file-cut", "a whole feature", "the end of the file", raw);
        } else {
            try {
                gate.record(features.line(), fields.read(raw), raw);
            } catch (JsonFields.UnreadableException e) {
                gate.issue(features.line(), "", e.code(), "a GeoJSON feature", "something else", raw);
            }
        }
    }
}
