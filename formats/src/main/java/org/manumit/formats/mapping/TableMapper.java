package org.manumit.formats.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.selector.SelectorKind;

/**
 * Applies a {@link Mapping} to rows. A value that does not read as its column's role says keeps the row out; a
 * selector that does not normalise does not, since resolution weighs it. Thread-safe.
 */
public final class TableMapper implements Mapper {
    private final Mapping mapping;
    private final Map<String, Column> columns = new HashMap<>();
    private final @Nullable Grid grid;

    /** A column with its readers made ready. */
    private record Column(ColumnMapping mapping, @Nullable TimeReader time, boolean decimalComma) {}

    /**
     * @throws IllegalArgumentException if a zone, date pattern or coordinate system of the mapping is none
     */
    public TableMapper(Mapping mapping) {
        this.mapping = mapping;
        this.grid = grid(mapping);
        ZoneId zone = zone(mapping.zone(), ZoneOffset.UTC);
        for (ColumnMapping column : mapping.columns()) {
            boolean timed = column.role() == Role.TIME || column.role() == Role.DATE;
            TimeReader time =
                    timed ? new TimeReader(column.pattern(), zone(column.zone(), zone), locale(mapping)) : null;
            columns.put(column.column(), new Column(column, time, ",".equals(column.decimal())));
        }
    }

    private static @Nullable Grid grid(Mapping mapping) {
        List<String> systems = mapping.columns().stream()
                .filter(column -> column.role() == Role.LATITUDE || column.role() == Role.LONGITUDE)
                .map(column -> column.pattern() == null ? "" : column.pattern())
                .distinct()
                .toList();
        if (systems.size() > 1) {
            throw new IllegalArgumentException("latitude and longitude must be in one coordinate system");
        }
        return systems.isEmpty() || systems.get(0).isEmpty() ? null : Grid.of(systems.get(0));
    }

    private static Locale locale(Mapping mapping) {
        return mapping.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(mapping.language());
    }

    private static ZoneId zone(@Nullable String name, ZoneId otherwise) {
        try {
            return name == null ? otherwise : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone must be a time zone such as America/Bogota", e);
        }
    }

    @Override
    public Mapped map(SourceRecord record) {
        DraftParts parts = new DraftParts(record);
        if (mapping.schema() != null) {
            parts.property("schema", mapping.schema());
        }
        Money money = new Money();
        for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
            Column column = columns.get(field.getKey());
            for (String value : field.getValue()) {
                if (column == null) {
                    parts.property(field.getKey(), value);
                } else if (column.mapping().separator() == null) {
                    apply(column, value, parts, money);
                } else {
                    several(column, value, parts, money);
                }
            }
        }
        money.put(parts, mapping.currency());
        if (grid != null) {
            parts.project(grid);
        }
        return parts.mapped(mapping.kind(), mapping.language());
    }

    private void several(Column column, String value, DraftParts parts, Money money) {
        String separator = column.mapping().separator();
        int from = 0;
        while (separator != null && !separator.isEmpty() && from <= value.length()) {
            int to = value.indexOf(separator, from);
            String part = value.substring(from, to < 0 ? value.length() : to).strip();
            if (!part.isEmpty()) {
                apply(column, part, parts, money);
            }
            from = to < 0 ? value.length() + 1 : to + separator.length();
        }
    }

    /** Amount and currency stand in columns of their own, in any order. */
    private static final class Money {
        private @Nullable BigDecimal amount;
        private @Nullable String currency;

        void put(DraftParts parts, @Nullable String otherwise) {
            if (amount != null) {
                parts.money(amount, currency != null ? currency : otherwise);
            } else if (currency != null) {
                parts.property("currency", currency);
            }
        }
    }

    private void apply(Column column, String value, DraftParts parts, Money money) {
        Role role = column.mapping().role();
        String property = column.mapping().property();
        switch (role) {
            case ID -> parts.sourceId(value);
            case TIME, DATE -> time(column, value, parts);
            case TEXT -> parts.text(value);
            case TITLE -> {
                parts.property("title", value);
                parts.text(value);
            }
            case LATITUDE -> number(column, value, parts).ifPresent(n -> parts.latitude(n.doubleValue()));
            case LONGITUDE -> number(column, value, parts).ifPresent(n -> parts.longitude(n.doubleValue()));
            case UNCERTAINTY_METERS -> number(column, value, parts).ifPresent(n -> parts.uncertainty(n.doubleValue()));
            case PLACE -> {
                parts.place(value);
                if (property != null) {
                    parts.property(property, value);
                }
            }
            case COUNTRY -> {
                parts.country(value);
                parts.property(
                        property == null ? "country" : property,
                        Countries.code(value).orElse(value));
            }
            case AMOUNT -> number(column, value, parts).ifPresent(n -> money.amount = n);
            case CURRENCY -> money.currency = value.toUpperCase(Locale.ROOT);
            case LANGUAGE -> parts.language(value);
            case URGENCY -> parts.urgency(value);
            case IGNORE -> {}
            case PHONE,
                    EMAIL,
                    HANDLE,
                    URL,
                    PLATE,
                    MMSI,
                    IMO,
                    ACCOUNT,
                    DOCUMENT,
                    IMAGE_HASH,
                    PAYER_ACCOUNT,
                    PAYEE_ACCOUNT ->
                parts.mention(selector(role), value, region(column), property == null ? usualProperty(role) : property);
            case PERSON_NAME, ORGANISATION_NAME, VESSEL_NAME, PAYER_NAME, PAYEE_NAME, PRICE, AGE, CATEGORY ->
                parts.property(property == null ? usualProperty(role) : property, value);
            case PROPERTY -> parts.property(property == null ? column.mapping().column() : property, value);
        }
    }

    private @Nullable String region(Column column) {
        return column.mapping().region() != null ? column.mapping().region() : mapping.region();
    }

    /** A time with a property of its own, such as a date of birth, is not when the record happened. */
    private static void time(Column column, String value, DraftParts parts) {
        TimeReader reader = column.time();
        Optional<TimeReader.Stated> stated = reader == null ? Optional.empty() : reader.read(value);
        String property = column.mapping().property();
        if (stated.isEmpty()) {
            String pattern = column.mapping().pattern();
            parts.fault(
                    column.mapping().column(),
                    "date-unreadable",
                    pattern == null ? "an ISO 8601 date or time" : pattern,
                    value);
        } else if (property == null) {
            parts.time(stated.get().instant(), stated.get().precision());
        } else {
            parts.property(property, reader == null ? value : reader.iso(stated.get()));
        }
    }

    private static Optional<BigDecimal> number(Column column, String value, DraftParts parts) {
        Optional<BigDecimal> number = NumberReader.read(value, column.decimalComma());
        if (number.isEmpty()) {
            parts.fault(
                    column.mapping().column(),
                    "number-unreadable",
                    column.decimalComma() ? "a number with decimal comma" : "a number with decimal point",
                    value);
        }
        return number;
    }

    private static SelectorKind selector(Role role) {
        return role == Role.PAYER_ACCOUNT || role == Role.PAYEE_ACCOUNT
                ? SelectorKind.ACCOUNT
                : SelectorKind.valueOf(role.name());
    }

    /** The FollowTheMoney property that a role fills; for texts those of its schema {@code Analyzable}. */
    private String usualProperty(Role role) {
        boolean entity = mapping.kind() == Kind.RECORD || mapping.kind() == Kind.POSITION;
        return switch (role) {
            case PHONE -> "phone";
            case EMAIL -> "email";
            case URL -> "website";
            case PLATE -> "registrationNumber";
            case MMSI -> "mmsi";
            case IMO -> "imoNumber";
            case ACCOUNT -> "accountNumber";
            case DOCUMENT -> "idNumber";
            case IMAGE_HASH -> "contentHash";
            case PAYER_ACCOUNT -> "payerAccount";
            case PAYEE_ACCOUNT -> "beneficiaryAccount";
            case PAYER_NAME -> "payer";
            case PAYEE_NAME -> "beneficiary";
            case PERSON_NAME -> entity ? "name" : "peopleMentioned";
            case ORGANISATION_NAME -> entity ? "name" : "companiesMentioned";
            case VESSEL_NAME -> entity ? "name" : "vesselName";
            default -> role.name().toLowerCase(Locale.ROOT);
        };
    }
}
