package org.manumit.analytics.text.extract;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day that a text names. Days that come back ("every Monday", "Monday to Friday") are none.
 *
 * @param date the day; a weekend by its Saturday
 * @param how how the text names it
 */
public record DateFact(LocalDate date, How how, Span span, double confidence) implements Fact {

    /** How a day is named, and so what the reference date added. */
    public enum How {
        /** Day, month and year. */
        ABSOLUTE,
        /** Day and month; the year is the one that brings it nearest to the reference date. */
        YEARLESS,
        /** A day of the week: the next one from the reference date on, unless the text says that it is past. */
        WEEKDAY,
        /** Counted from the reference date: today, in three days. */
        RELATIVE
    }

    public DateFact {
        Fact.checkConfidence(confidence);
    }

    @Override
    public FactKind kind() {
        return FactKind.DATE;
    }

    /** "2026-11-30 weekday". */
    @Override
    public String value() {
        return date + " " + how.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return Fact.masked(this);
    }
}
