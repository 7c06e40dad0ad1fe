package org.manumit.formats.ftm;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manumit.formats.json.JsonLinesWriter;

/** Writes FollowTheMoney entities as JSON lines. Closing it closes the stream. Single-threaded. */
public final class FtmWriter implements Closeable {
    private final JsonLinesWriter lines;

    public FtmWriter(OutputStream out) {
        this.lines = new JsonLinesWriter(out);
    }

    /** Writes one entity; properties without a value are left out. */
    public void write(FtmEntity entity) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entity.id());
        line.put("schema", entity.schema());
        Map<String, Object> properties = new LinkedHashMap<>();
        entity.properties().forEach((name, values) -> {
            if (!values.isEmpty()) {
                properties.put(name, values);
            }
        });
        line.put("properties", properties);
        if (!entity.datasets().isEmpty()) {
            line.put("datasets", entity.datasets());
        }
        lines.write(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
