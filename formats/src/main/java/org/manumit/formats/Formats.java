package org.manumit.formats;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.formats.ais.AisMapper;
import org.manumit.formats.ais.AisReader;
import org.manumit.formats.camt.CamtMapper;
import org.manumit.formats.camt.CamtReader;
import org.manumit.formats.ftm.FtmMapper;
import org.manumit.formats.htcds.HtcdsMapper;
import org.manumit.formats.htcds.HtcdsReader;
import org.manumit.formats.json.GeoJsonMapper;
import org.manumit.formats.json.GeoJsonReader;
import org.manumit.formats.json.JsonLinesReader;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.source.GuardedInput;
import org.manumit.formats.table.CsvReader;
import org.manumit.formats.table.XlsxReader;

/** The formats that can be read, by key. A file packed with gzip is unpacked on the way. Thread-safe. */
public final class Formats {
    private final Map<String, RecordReader> readers = Map.of(
            "csv", new CsvReader(),
            "xlsx", new XlsxReader(),
            "jsonl", new JsonLinesReader(),
            "ftm", new JsonLinesReader(),
            "geojson", new GeoJsonReader(),
            "ais", new AisReader(),
            "camt053", new CamtReader(),
            "htcds", new HtcdsReader());

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

    /**
     * The mapper of a format whose fields have a fixed meaning; empty for tables and JSON lines, which need a
     * {@link org.manumit.formats.mapping.Mapping}.
     */
    public Optional<Mapper> builtInMapper(String format, MappingDefaults defaults) {
        return switch (format) {
            case "ftm" -> Optional.of(new FtmMapper(defaults));
            case "geojson" -> Optional.of(new GeoJsonMapper(defaults));
            case "ais" -> Optional.of(new AisMapper());
            case "camt053" -> Optional.of(new CamtMapper(defaults));
            case "htcds" -> Optional.of(new HtcdsMapper(defaults));
            default -> Optional.empty();
        };
    }
}
