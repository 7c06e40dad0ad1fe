package org.manumit.formats.json;

import java.io.IOException;
import java.io.InputStream;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.Lines;
import org.manumit.formats.source.RecordGate;
import org.manumit.formats.source.Text;

/**
 * Reads one JSON object a line. Nested objects become dotted fields and lists become several values, see
 * {@link JsonFields}. Thread-safe.
 */
public final class JsonLinesReader implements RecordReader {
    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        Lines lines = new Lines(Text.open(in, options.charset()), limits);
        RecordGate gate = new RecordGate(options, sink);
        JsonFields json = new JsonFields(limits);
        while (!gate.cancelled() && lines.next()) {
            if (!lines.text().isBlank() && gate.next()) {
                line(lines, json, gate, limits);
            }
        }
    }

    private static void line(Lines lines, JsonFields json, RecordGate gate, ReadLimits limits) {
        String text = lines.text();
        if (lines.overlong()) {
            gate.issue(
                    lines.number(),
                    "",
                    "record-too-long",
                    "at most " + limits.maxRecordBytes() + " characters",
                    "more",
                    text);
            return;
        }
        try {
            gate.record(lines.number(), json.read(text), text);
        } catch (JsonFields.UnreadableException e) {
            gate.issue(lines.number(), "", e.code(), "one JSON object a line", "something else", text);
        }
    }
}
