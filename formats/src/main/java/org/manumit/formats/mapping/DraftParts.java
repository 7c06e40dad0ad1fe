package org.manumit.formats.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Issue;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.selector.SelectorKind;

/** A draft in the making: what mappers gather from the fields of one record. Single-threaded. */
public final class DraftParts {
    private final SourceRecord record;
    private final Map<String, List<String>> properties = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Issue> faults = new ArrayList<>();
    private final List<Issue> remarks = new ArrayList<>();
    private @Nullable String sourceId;
    private @Nullable Instant occurredAt;
    private TimePrecision precision = TimePrecision.NONE;
    private double latitude = Double.NaN;
    private double longitude = Double.NaN;
    private double uncertaintyMeters;
    private @Nullable String placeText;
    private @Nullable String country;
    private @Nullable String text;
    private @Nullable String language;
    private @Nullable String urgency;

    public DraftParts(SourceRecord record) {
        this.record = record;
    }

    /** A fault that keeps the record out. */
    public void fault(String field, String code, String expected, String found) {
        faults.add(new Issue(record.position(), field, code, expected, found, record.raw()));
    }

    /** A remark that is stored beside the record. */
    public void remark(String field, String code, String expected, String found) {
        remarks.add(new Issue(record.position(), field, code, expected, found, record.raw()));
    }

    public void sourceId(String value) {
        if (sourceId == null) {
            sourceId = value;
        }
    }

    /** Sets the time unless a column before has set it. */
    public void time(Instant instant, TimePrecision stated) {
        if (occurredAt == null) {
            occurredAt = instant;
            precision = stated;
        }
    }

    public void latitude(double degrees) {
        latitude = degrees;
    }

    public void longitude(double degrees) {
        longitude = degrees;
    }

    /** Takes what was given as latitude and longitude for northing and easting of a grid. */
    void project(Grid grid) {
        if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
            return;
        }
        grid.degrees(longitude, latitude)
                .ifPresentOrElse(
                        place -> {
                            latitude = place.latitude();
                            longitude = place.longitude();
                        },
                        () -> fault(
                                "",
                                "coordinates-out-of-range",
                                "easting and northing of " + grid.code(),
                                "other numbers"));
    }

    public void uncertainty(double meters) {
        uncertaintyMeters = meters;
    }

    public void place(String value) {
        placeText = placeText == null ? value : placeText + ", " + value;
    }

    /** Sets the country by code or name; what is neither is kept as written. */
    public void country(String value) {
        if (country == null) {
            country = Countries.code(value).orElse(value);
        }
    }

    public void text(String value) {
        text = text == null ? value : text + "\n" + value;
    }

    public void language(String value) {
        language = value.toLowerCase(Locale.ROOT);
    }

    public void urgency(String value) {
        urgency = value;
    }

    public void property(String name, String value) {
        List<String> present = properties.get(name);
        if (present == null) {
            properties.put(name, List.of(value));
        } else if (!present.contains(value)) {
            List<String> several = new ArrayList<>(present);
            several.add(value);
            properties.put(name, List.copyOf(several));
        }
    }

    /** A selector in a field of its own; its text is kept as a property too. */
    public void mention(SelectorKind kind, String value, @Nullable String region, String property) {
        mentions.add(new Mention(kind, value, region, property));
        property(property, value);
    }

    /** Money: the amount as decimal digits and, if the currency is known, {@code amountMinor} in its smallest unit. */
    public void money(BigDecimal amount, @Nullable String currency) {
        property("amount", amount.toPlainString());
        if (currency == null) {
            return;
        }
        property("currency", currency);
        int digits = fractionDigits(currency);
        if (digits >= 0 && amount.stripTrailingZeros().scale() <= digits) {
            property("amountMinor", amount.movePointRight(digits).toBigInteger().toString());
        }
    }

    private static int fractionDigits(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return -1; // no code of ISO 4217, such as that of a crypto currency
        }
    }

    /** The draft, or what stands in its way. */
    public Mapped mapped(Kind kind, @Nullable String defaultLanguage) {
        Spot spot = spot();
        if (!faults.isEmpty()) {
            return new Mapped(null, faults);
        }
        Draft draft = new Draft(
                record.position(),
                kind,
                sourceId,
                occurredAt,
                precision,
                spot,
                placeText,
                country,
                text,
                language != null ? language : text == null ? null : defaultLanguage,
                properties,
                mentions,
                urgency,
                record.raw());
        return new Mapped(draft, remarks);
    }

    private @Nullable Spot spot() {
        if (Double.isNaN(latitude) && Double.isNaN(longitude)) {
            return null;
        }
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            fault(
                    "",
                    "coordinates-out-of-range",
                    "latitude within ±90 and longitude within ±180 degrees, both or none",
                    Double.isNaN(latitude) || Double.isNaN(longitude) ? "one of them" : "other numbers");
            return null;
        }
        if (!(uncertaintyMeters >= 0 && uncertaintyMeters < 1e8)) {
            fault("", "uncertainty-out-of-range", "metres, 0 or more", "another number");
            return null;
        }
        return new Spot(latitude, longitude, uncertaintyMeters);
    }
}
