package org.manumit.formats;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.manumit.formats.json.JsonLinesReader;
import org.manumit.formats.source.GuardedInput;
import org.manumit.formats.table.CsvReader;

/** The formats that can be read, by key. A file packed with gzip is unpacked on the way. Thread-safe. */
public final class Formats {
    private final Map<String, RecordReader> readers = Map.of("csv", new CsvReader(), "jsonl", new JsonLinesReader());

    /** Keys of the formats. */
    public Set<String> keys() {
        return readers.keySet();
    }

    /**
     * The reader of a format.
     *
     * @param format one of {@link #keys()}
     * @throws IllegalArgumentException if no such format exists
     */
    public RecordReader reader(String format) {
        RecordReader reader = readers.get(format);
        if (reader == null) {
            throw new IllegalArgumentException("format must be one of " + keys());
        }
        return (in, options, limits, sink) -> {
            try {
                reader.read(GuardedInput.open(in, limits), options, limits, sink);
            } catch (IOException e) {
                throw GuardedInput.refusal(e);
            }
        };
    }
}
