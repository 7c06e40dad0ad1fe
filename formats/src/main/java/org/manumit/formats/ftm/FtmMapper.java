package org.manumit.formats.ftm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.Countries;
import org.manumit.formats.mapping.DraftParts;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.Times;
import org.manumit.formats.selector.SelectorKind;

/**
 * Reads FollowTheMoney entities, one JSON object each. An unknown schema, a missing id and an edge without its
 * ends keep an entity out; a property that its schema lacks is kept aside and remarked upon. Thread-safe.
 */
public final class FtmMapper implements Mapper {

    /** Keys beside id, schema and properties that exporters write. */
    private static final Set<String> KNOWN_KEYS = Set.of(
            "caption",
            "datasets",
            "referents",
            "first_seen",
            "last_seen",
            "last_change",
            "target",
            "created_at",
            "updated_at",
            "origin",
            "collection_id",
            "fragment",
            "role_id",
            "mutable",
            "countries",
            "key_prefix");

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])([T ]\\d{2}(:\\d{2}(:\\d{2}(\\.\\d+)?)?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    /** Properties that identify, beside those whose type says so. */
    private static final Map<String, SelectorKind> SELECTORS = Map.ofEntries(
            Map.entry("imoNumber", SelectorKind.IMO),
            Map.entry("mmsi", SelectorKind.MMSI),
            Map.entry("accountNumber", SelectorKind.ACCOUNT),
            Map.entry("iban", SelectorKind.ACCOUNT),
            Map.entry("idNumber", SelectorKind.DOCUMENT),
            Map.entry("passportNumber", SelectorKind.DOCUMENT),
            Map.entry("taxNumber", SelectorKind.DOCUMENT),
            Map.entry("vatCode", SelectorKind.DOCUMENT),
            Map.entry("registrationNumber", SelectorKind.DOCUMENT),
            Map.entry("number", SelectorKind.DOCUMENT));

    private final FtmModel model = FtmModel.standard();
    private final @Nullable String region;
    private final @Nullable String language;

    public FtmMapper(MappingDefaults defaults) {
        this.region = defaults.region();
        this.language = defaults.language();
    }

    @Override
    public Mapped map(SourceRecord record) {
        DraftParts parts = new DraftParts(record);
        String id = record.first("id");
        Optional<FtmSchema> schema = model.find(record.first("schema"));
        if (id.isEmpty()) {
            parts.fault("id", "id-missing", "an id", "none");
        }
        if (schema.isEmpty()) {
            parts.fault("schema", "schema-unknown", "a schema of FollowTheMoney 3.8", record.first("schema"));
            return parts.mapped(Kind.RECORD, language);
        }
        parts.sourceId(id);
        parts.property("schema", schema.get().name());
        requireEnds(schema.get(), record, parts);
        String local = region(record);
        for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
            if (field.getKey().startsWith(FtmEntity.PREFIX)) {
                property(
                        schema.get(),
                        field.getKey().substring(FtmEntity.PREFIX.length()),
                        field.getValue(),
                        local,
                        parts);
            } else if (!field.getKey().equals("id")
                    && !field.getKey().equals("schema")
                    && !KNOWN_KEYS.contains(field.getKey())) {
                parts.remark(field.getKey(), "field-unknown", "a field of a FollowTheMoney line", field.getKey());
            }
        }
        coordinates(record, parts);
        return parts.mapped(Kind.RECORD, language);
    }

    private static void requireEnds(FtmSchema schema, SourceRecord record, DraftParts parts) {
        boolean complete = schema.source() == null
                || schema.target() == null
                || (record.fields().containsKey(FtmEntity.PREFIX + schema.source())
                        && record.fields().containsKey(FtmEntity.PREFIX + schema.target()));
        if (!complete) {
            parts.fault(
                    "properties",
                    "edge-incomplete",
                    schema.source() + " and " + schema.target(),
                    "one of them or none");
        }
    }

    private @Nullable String region(SourceRecord record) {
        for (String name : List.of("country", "jurisdiction", "nationality")) {
            String value = record.first(FtmEntity.PREFIX + name);
            if (!value.isEmpty()) {
                return Countries.code(value).orElse(region);
            }
        }
        return region;
    }

    private void property(
            FtmSchema schema, String name, List<String> values, @Nullable String local, DraftParts parts) {
        String type = schema.properties().get(name);
        if (type == null) {
            parts.remark(name, "property-unknown", "a property of " + schema.name(), name);
        }
        for (String value : values) {
            SelectorKind kind = type == null ? null : selector(schema, name, type);
            if (kind != null) {
                parts.mention(kind, value, local, name);
            } else {
                parts.property(name, value);
            }
            if (type != null) {
                typed(name, type, value, parts);
            }
        }
    }

    private static void typed(String name, String type, String value, DraftParts parts) {
        switch (type) {
            case "date" -> {
                if (!DATE.matcher(value).matches()) {
                    parts.remark(name, "date-unreadable", "YYYY, YYYY-MM, YYYY-MM-DD or with a time", value);
                } else if (name.equals("date") || name.equals("startDate")) {
                    Times.iso(value).ifPresent(time -> parts.time(time.instant(), time.precision()));
                }
            }
            case "country" -> parts.country(value);
            case "address" -> parts.place(value);
            case "text" -> parts.text(value);
            default -> {
                if (name.equals("summary") || name.equals("program") || name.equals("reason")) {
                    parts.text(value);
                }
            }
        }
    }

    private static @Nullable SelectorKind selector(FtmSchema schema, String name, String type) {
        return switch (type) {
            case "phone" -> SelectorKind.PHONE;
            case "email" -> SelectorKind.EMAIL;
            case "iban" -> SelectorKind.ACCOUNT;
            case "url" -> name.equals("website") ? SelectorKind.URL : null;
            default -> {
                boolean plate = name.equals("registrationNumber") && schema.isA("Vehicle") && !schema.isA("Vessel");
                boolean document = !name.equals("number") || schema.isA("Identification");
                yield plate ? SelectorKind.PLATE : document ? SELECTORS.get(name) : null;
            }
        };
    }

    private static void coordinates(SourceRecord record, DraftParts parts) {
        String latitude = record.first(FtmEntity.PREFIX + "latitude");
        String longitude = record.first(FtmEntity.PREFIX + "longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return;
        }
        try {
            parts.latitude(Double.parseDouble(latitude));
            parts.longitude(Double.parseDouble(longitude));
        } catch (NumberFormatException e) {
            parts.fault("latitude", "number-unreadable", "degrees as decimal numbers", "something else");
        }
    }
}
