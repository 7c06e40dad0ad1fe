package org.manumit.analytics.linkage.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as eight digits, year first, with 0 for a part that is not given. Slips stay: a month 86 is compared digit
 * for digit. Thread-safe.
 */
final class DateReader {

    static final DateReader YEAR_FIRST = new DateReader(true, false);

    /** Share of the days that are the first of January above which that stands for a year alone; by chance 1 of 365. */
    private static final double FIRST_OF_JANUARY = 0.02;

    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})[^\\d](\\d{1,2})[^\\d](\\d{1,4})(?:[^\\d].*)?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[^\\d](\\d{1,2})");
    private static final Pattern SOLID = Pattern.compile("\\d{8}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");

    private final boolean dayBeforeMonth;

    private final boolean yearsAlone;

    private DateReader(boolean dayBeforeMonth, boolean yearsAlone) {
        this.dayBeforeMonth = dayBeforeMonth;
        this.yearsAlone = yearsAlone;
    }

    /** Whether the day stands before the month is told by the values: the part that is over 12 more often is the day. */
    static DateReader of(List<String> values) {
        int first = 0;
        int second = 0;
        for (String value : values) {
            Matcher parts = PARTS.matcher(value.strip());
            if (parts.matches() && parts.group(1).length() <= 2) {
                first += Integer.parseInt(parts.group(1)) > 12 ? 1 : 0;
                second += Integer.parseInt(parts.group(2)) > 12 ? 1 : 0;
            }
        }
        DateReader reader = new DateReader(first >= second, false);
        int days = 0;
        int ofYears = 0;
        for (String value : values) {
            String day = reader.read(value.strip());
            days += day.isEmpty() ? 0 : 1;
            ofYears += day.endsWith("0101") ? 1 : 0;
        }
        return ofYears > FIRST_OF_JANUARY * days ? new DateReader(first >= second, true) : reader;
    }

    /** Eight digits, or nothing if the text is no day. */
    String read(String text) {
        String day = day(text);
        return yearsAlone && day.endsWith("0101") ? day.substring(0, 4) + "0000" : day;
    }

    private String day(String text) {
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            if (parts.group(1).length() > 2) {
                return digits(parts.group(1), parts.group(2), parts.group(3));
            }
            String year = parts.group(3).length() == 2 ? "19" + parts.group(3) : parts.group(3);
            return dayBeforeMonth
                    ? digits(year, parts.group(2), parts.group(1))
                    : digits(year, parts.group(1), parts.group(2));
        }
        Matcher month = YEAR_MONTH.matcher(text);
        if (month.matches()) {
            return digits(month.group(1), month.group(2), "0");
        }
        if (SOLID.matcher(text).matches()) {
            return text;
        }
        String digits = NOT_DIGIT.matcher(text).replaceAll("");
        return YEAR.matcher(digits).matches() ? digits + "0000" : digits.length() == 8 ? digits : "";
    }

    private static String digits(String year, String month, String day) {
        return pad(year, 4) + pad(month, 2) + pad(day, 2);
    }

    private static String pad(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length()))
                + digits.substring(Math.max(0, digits.length() - length));
    }
}
