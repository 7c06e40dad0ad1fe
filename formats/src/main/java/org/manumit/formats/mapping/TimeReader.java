package org.manumit.formats.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads times of one column by its pattern and zone, keeping how exactly they are stated. Thread-safe. */
final class TimeReader {
    /** A time and how exactly it is stated; the instant is the start of the stated span. */
    record Stated(Instant instant, TimePrecision precision) {}

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final double SECONDS_PER_DAY = 86_400;
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneOffset.UTC);

    private final String pattern;
    private final ZoneId zone;
    private final @Nullable DateTimeFormatter formatter;
    private final Instant origin;

    /**
     * @param pattern as at {@link ColumnMapping#pattern()}; null for ISO 8601
     * @throws IllegalArgumentException if the pattern is none
     */
    TimeReader(@Nullable String pattern, ZoneId zone, Locale locale) {
        this.pattern = pattern == null ? "" : pattern;
        this.zone = zone;
        int since = this.pattern.indexOf("-since:");
        boolean counted = this.pattern.startsWith("epoch-") || this.pattern.equals("excel-days") || since > 0;
        this.formatter = pattern == null || counted
                ? null
                : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), locale)
                        .withResolverStyle(ResolverStyle.STRICT);
        this.origin = since < 0 ? Instant.EPOCH : origin(this.pattern.substring(since + "-since:".length()), zone);
    }

    private static Instant origin(String day, ZoneId zone) {
        try {
            return LocalDate.parse(day).atStartOfDay(zone).toInstant();
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("pattern must name an ISO date after -since:", none);
        }
    }

    /** The time that a text states; empty if it states none in this pattern. */
    Optional<Stated> read(String text) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        try {
            if (formatter != null) {
                return Optional.of(stated(formatter.parse(text)));
            }
            return pattern.isEmpty() ? Optional.of(iso(text)) : Optional.of(counted(Double.parseDouble(text)));
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Stated counted(double value) {
        if (!(Math.abs(value) < 1e15)) {
            throw new NumberFormatException("not a count of time");
        }
        if (pattern.equals("excel-days")) {
            return excel(value);
        }
        if (pattern.startsWith("days-since:")) {
            boolean whole = value == Math.rint(value);
            return new Stated(plus(value * SECONDS_PER_DAY), whole ? TimePrecision.DAY : TimePrecision.SECOND);
        }
        double seconds =
                switch (pattern.contains("-since:") ? pattern.substring(0, pattern.indexOf("-since:")) : pattern) {
                    case "epoch-seconds", "seconds" -> value;
                    case "epoch-millis" -> value / 1000;
                    case "hours" -> value * 3600;
                    default -> throw new DateTimeException("unknown count of time");
                };
        return new Stated(
                plus(seconds), seconds == Math.rint(seconds) ? TimePrecision.SECOND : TimePrecision.MILLISECOND);
    }

    private Instant plus(double seconds) {
        return origin.plusMillis(Math.round(seconds * 1000));
    }

    private Stated excel(double days) {
        if (days < 0 || days > 2_958_465) {
            throw new DateTimeException("no day of a spreadsheet");
        }
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * SECONDS_PER_DAY);
        LocalDateTime time = EXCEL_EPOCH.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return new Stated(at(time), seconds == 0 ? TimePrecision.DAY : TimePrecision.SECOND);
    }

    private Instant at(LocalDateTime time) {
        return ZonedDateTime.of(time, zone).toInstant();
    }

    private Stated stated(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return new Stated(Instant.from(parsed), precisionOfTime(parsed));
        }
        LocalDate day = parsed.query(TemporalQueries.localDate());
        if (day == null) {
            return parsed.isSupported(ChronoField.MONTH_OF_YEAR)
                    ? month(YearMonth.from(parsed))
                    : year(parsed.get(ChronoField.YEAR));
        }
        if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            return new Stated(at(day.atStartOfDay()), TimePrecision.DAY);
        }
        return new Stated(at(LocalDateTime.from(parsed)), precisionOfTime(parsed));
    }

    /** Whether seconds were written shows only in the pattern, since a parsed time always has them. */
    private TimePrecision precisionOfTime(TemporalAccessor parsed) {
        if (pattern.contains("S") || parsed.get(ChronoField.NANO_OF_SECOND) != 0) {
            return TimePrecision.MILLISECOND;
        }
        return pattern.contains("s") || parsed.get(ChronoField.SECOND_OF_MINUTE) != 0
                ? TimePrecision.SECOND
                : TimePrecision.MINUTE;
    }

    private Stated month(YearMonth month) {
        return new Stated(at(month.atDay(1).atStartOfDay()), TimePrecision.MONTH);
    }

    private Stated year(int year) {
        return new Stated(at(Year.of(year).atDay(1).atStartOfDay()), TimePrecision.YEAR);
    }

    private Stated iso(String text) {
        int length = text.length();
        if (length == 4) {
            return year(Integer.parseInt(text));
        }
        if (length == 7) {
            return month(YearMonth.parse(text));
        }
        if (length == 10) {
            return new Stated(at(LocalDate.parse(text).atStartOfDay()), TimePrecision.DAY);
        }
        if (length < 10) {
            throw new DateTimeException("too short for a date");
        }
        String spaced = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        TimePrecision precision = isoPrecision(spaced);
        boolean zoned = spaced.indexOf('Z', 11) > 0 || spaced.indexOf('+', 11) > 0 || spaced.indexOf('-', 11) > 0;
        return new Stated(zoned ? zoned(spaced) : at(LocalDateTime.parse(spaced)), precision);
    }

    private static Instant zoned(String text) {
        if (text.length() == 20 && text.charAt(19) == 'Z' && text.charAt(16) == ':') {
            return plainUtc(text);
        }
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        int digits = text.length() - sign - 1;
        boolean offset = sign > 10 && text.indexOf(':', sign) < 0;
        String colon = offset && digits == 4
                ? text.substring(0, text.length() - 2) + ":" + text.substring(text.length() - 2)
                : offset && digits == 2 ? text + ":00" : text;
        return WITH_OFFSET.parse(colon, Instant::from);
    }

    /** The form that most exports have, {@code 2026-06-01T12:34:56Z}, without the formatter's detours. */
    private static Instant plainUtc(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':') {
            throw new DateTimeException("not in ISO 8601");
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not in ISO 8601");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static TimePrecision isoPrecision(String text) {
        if (text.indexOf('.', 11) > 0) {
            return TimePrecision.MILLISECOND;
        }
        return text.length() > 16 && text.charAt(16) == ':' ? TimePrecision.SECOND : TimePrecision.MINUTE;
    }

    /** A stated time in ISO 8601, no more exact than it was stated. */
    String iso(Stated stated) {
        ZonedDateTime time = stated.instant().atZone(zone);
        return switch (stated.precision()) {
            case YEAR -> String.format(Locale.ROOT, "%04d", time.getYear());
            case MONTH -> YearMonth.from(time).toString();
            case DAY -> time.toLocalDate().toString();
            case NONE, MINUTE, SECOND, MILLISECOND -> stated.instant().toString();
        };
    }
}
