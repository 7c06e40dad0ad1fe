package org.manumit.formats.mapping;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Question;

/**
 * How the times of a column are written, as far as its values prove it.
 *
 * @param times whether the values are times at all
 * @param pattern pattern as at {@link ColumnMapping#pattern()}; null for ISO 8601 or while a question is open
 * @param zoneless whether a time of day is stated without a zone
 * @param questions what the values leave open
 */
record TimeProposal(boolean times, @Nullable String pattern, boolean zoneless, List<Question> questions) {
    private static final Pattern NUMERIC = Pattern.compile(
            "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:(,? |T)(\\d{1,2}):(\\d{2})(:\\d{2})?( ?[AaPp]\\.?[Mm]\\.?)?)?");
    private static final Pattern ISO_ZONE = Pattern.compile(".*(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})$");
    private static final List<String> PLAIN = List.of(
            "yyyy/MM/dd",
            "yyyy.MM.dd",
            "yyyyMMdd",
            "yyyy/MM/dd HH:mm",
            "yyyy/MM/dd HH:mm:ss",
            "d MMM yyyy",
            "d MMMM yyyy",
            "dd-MMM-yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy");

    /** Share of the values that must fit, so that a few broken ones do not hide what the column is. */
    private static final double ENOUGH = 0.8;

    private static final TimeProposal NONE = new TimeProposal(false, null, false, List.of());

    static TimeProposal of(String column, ColumnValues values) {
        if (values.isEmpty()) {
            return NONE;
        }
        TimeReader iso = new TimeReader(null, ZoneOffset.UTC, Locale.ROOT);
        if (values.share(value -> value.length() >= 10 && iso.read(value).isPresent()) >= ENOUGH) {
            boolean zoneless = values.share(value -> value.length() > 10
                            && !ISO_ZONE.matcher(value.substring(11)).matches())
                    > 0;
            return new TimeProposal(true, null, zoneless, List.of());
        }
        if (values.share(value -> NUMERIC.matcher(value).matches()) >= ENOUGH) {
            return numeric(column, values);
        }
        for (String pattern : PLAIN) {
            TimeReader reader = new TimeReader(pattern, ZoneOffset.UTC, Locale.ENGLISH);
            if (values.share(value -> reader.read(value).isPresent() && plausible(pattern, value)) >= ENOUGH) {
                return new TimeProposal(true, pattern, pattern.contains("H"), List.of());
            }
        }
        return epoch(values);
    }

    /** Eight digits are a date only if the year is one that a record of today could speak of. */
    private static boolean plausible(String pattern, String value) {
        return !pattern.equals("yyyyMMdd")
                || value.startsWith("19")
                || value.startsWith("20")
                || value.startsWith("18");
    }

    /** Numbers of seconds or milliseconds between the years 2000 and 2100. */
    private static TimeProposal epoch(ColumnValues values) {
        if (values.share(value -> value.matches("\\d{10}(\\.\\d+)?")) >= ENOUGH
                && values.between(946_684_800L, 4_102_444_800L) >= ENOUGH) {
            return new TimeProposal(true, "epoch-seconds", false, List.of());
        }
        if (values.share(value -> value.matches("\\d{13}")) >= ENOUGH
                && values.between(946_684_800_000L, 4_102_444_800_000L) >= ENOUGH) {
            return new TimeProposal(true, "epoch-millis", false, List.of());
        }
        return NONE;
    }

    private static TimeProposal numeric(String column, ColumnValues values) {
        boolean firstOverTwelve = false;
        boolean secondOverTwelve = false;
        Matcher shape = null;
        for (String value : values.values()) {
            Matcher matcher = NUMERIC.matcher(value);
            if (matcher.matches()) {
                firstOverTwelve |= Integer.parseInt(matcher.group(1)) > 12;
                secondOverTwelve |= Integer.parseInt(matcher.group(3)) > 12;
                shape = matcher;
            }
        }
        if (shape == null) {
            return NONE;
        }
        String dayFirst = pattern(shape, true);
        String monthFirst = pattern(shape, false);
        boolean zoneless = shape.group(6) != null;
        boolean open = firstOverTwelve == secondOverTwelve;
        List<String> choices = open ? List.of(dayFirst, monthFirst) : List.of(firstOverTwelve ? dayFirst : monthFirst);
        List<Question> questions = new ArrayList<>();
        if (open) {
            questions.add(new Question("day-or-month-first", column, choices, values.examples()));
        }
        if (shape.group(4).length() == 2) {
            questions.add(new Question("year-of-two-digits", column, choices, values.examples()));
        }
        return new TimeProposal(true, questions.isEmpty() ? choices.get(0) : null, zoneless, questions);
    }

    private static String pattern(Matcher shape, boolean dayFirst) {
        String sign = shape.group(2);
        String year = shape.group(4).length() == 2 ? "yy" : "yyyy";
        String date = dayFirst ? "d" + sign + "M" + sign + year : "M" + sign + "d" + sign + year;
        if (shape.group(6) == null) {
            return date;
        }
        String between = shape.group(5).equals("T") ? "'T'" : shape.group(5);
        boolean half = shape.group(9) != null;
        String seconds = shape.group(8) == null ? "" : ":ss";
        return date + between + (half ? "h" : "H") + ":mm" + seconds
                + (half ? shape.group(9).startsWith(" ") ? " a" : "a" : "");
    }
}
