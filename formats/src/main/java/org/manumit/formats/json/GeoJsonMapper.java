package org.manumit.formats.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.DraftParts;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.Times;
import org.manumit.formats.selector.SelectorKind;

/**
 * Turns GeoJSON features into drafts, detections unless the feed says otherwise. Time, uncertainty, text and
 * selectors are taken from properties under their usual names. Thread-safe.
 */
public final class GeoJsonMapper implements Mapper {
    private static final String PREFIX = "properties.";
    private static final Set<String> TIMES = Set.of(
            "time",
            "datetime",
            "timestamp",
            "date",
            "observedat",
            "acquired",
            "detectedat",
            "phenomenontime",
            "start_datetime",
            "occurredat");
    private static final Set<String> UNCERTAINTIES =
            Set.of("uncertaintymeters", "uncertainty", "accuracy", "accuracymeters", "radiusmeters");
    private static final Set<String> TEXTS = Set.of("text", "description", "notes", "summary", "comment");
    private static final Map<String, SelectorKind> SELECTORS = Map.of(
            "mmsi", SelectorKind.MMSI,
            "imo", SelectorKind.IMO,
            "imonumber", SelectorKind.IMO,
            "plate", SelectorKind.PLATE,
            "phone", SelectorKind.PHONE,
            "email", SelectorKind.EMAIL);

    private final MappingDefaults defaults;

    public GeoJsonMapper(MappingDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public Mapped map(SourceRecord record) {
        DraftParts parts = new DraftParts(record);
        String geometry = record.first("geometry.type");
        double stated = 0;
        for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
            String name = field.getKey();
            for (String value : field.getValue()) {
                if (name.equals("id")) {
                    parts.sourceId(value);
                } else if (name.startsWith(PREFIX)) {
                    stated = Math.max(stated, property(name.substring(PREFIX.length()), value, parts));
                }
            }
        }
        if (!geometry.isEmpty() && !geometry.equals("Point")) {
            parts.property("geometryType", geometry);
        }
        place(record, stated, parts);
        @Nullable Kind kind = defaults.kind();
        return parts.mapped(kind == null ? Kind.DETECTION : kind, defaults.language());
    }

    private static void place(SourceRecord record, double stated, DraftParts parts) {
        if (record.first("latitude").isEmpty()) {
            parts.fault("geometry", "geometry-missing", "a geometry with coordinates", "none");
            return;
        }
        parts.latitude(Double.parseDouble(record.first("latitude")));
        parts.longitude(Double.parseDouble(record.first("longitude")));
        String extent = record.first("extentMeters");
        parts.uncertainty(Math.max(stated, extent.isEmpty() ? 0 : Double.parseDouble(extent)));
    }

    /** Takes one property; returns the uncertainty in metres if it is that, else 0. */
    private double property(String name, String value, DraftParts parts) {
        String key = name.toLowerCase(Locale.ROOT);
        SelectorKind selector = SELECTORS.get(key);
        if (TIMES.contains(key)) {
            Optional<Times.Time> time = defaults.zone() == null ? Times.iso(value) : Times.iso(value, defaults.zone());
            if (time.isEmpty()) {
                parts.fault(name, "date-unreadable", "an ISO 8601 date or time", value);
            } else {
                parts.time(time.get().instant(), time.get().precision());
            }
        } else if (UNCERTAINTIES.contains(key)) {
            return meters(name, value, parts);
        } else if (TEXTS.contains(key)) {
            parts.text(value);
        } else if (selector != null) {
            parts.mention(selector, value, defaults.region(), key.startsWith("imo") ? "imoNumber" : key);
        } else if (key.equals("id")) {
            parts.sourceId(value);
        } else if (key.equals("country")) {
            parts.country(value);
        } else {
            parts.property(name, value);
        }
        return 0;
    }

    private static double meters(String name, String value, DraftParts parts) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            parts.fault(name, "number-unreadable", "metres as a decimal number", value);
            return 0;
        }
    }
}
