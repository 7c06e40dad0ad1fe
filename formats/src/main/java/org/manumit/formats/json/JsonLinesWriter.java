package org.manumit.formats.json;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object a line in UTF-8, keys in the order of the map. Closing it closes the stream. Single-threaded. */
public final class JsonLinesWriter implements Closeable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;

    public JsonLinesWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Writes one object of strings, numbers, booleans, nulls, lists and maps. */
    public void write(Map<String, ? extends @Nullable Object> object) throws IOException {
        out.write(JSON.writeValueAsString(object));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
