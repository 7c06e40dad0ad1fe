package org.manumit.analytics.text.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.extract.DateFact.How;

/** Reads dates that name day and month, in figures or words. Thread-safe (immutable). */
final class CalendarDates {

    private static final double WRITTEN_OUT = 0.95;
    private static final double WITHOUT_YEAR = 0.85;
    private static final double EITHER_ORDER = 0.6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;
    private static final int LEAST_LETTERS_ALONE = 4;

    private static final Set<String> SIGNS = Set.of("/", "-", ".");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "o", "º", "°", "ero");
    private static final Set<String> CUES = FactWords.list("date-cue");
    private static final Set<String> UNTIL = FactWords.list("until");
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PR", "GU");

    /** A date and its last lexeme. */
    record Read(DateFact fact, int last) {}

    private CalendarDates() {}

    static @Nullable Read at(Reading text, int at) {
        if (text.at(at).isNumber()) {
            Read figures = figures(text, at);
            Read named = figures == null ? dayFirst(text, at) : figures;
            return named == null ? dayAlone(text, at) : named;
        }
        return DateWords.month(text.word(at)) > 0 ? monthFirst(text, at) : null;
    }

    private static int whole(Reading text, int at, int most) {
        Lexeme lexeme = text.at(at);
        boolean whole = lexeme.isNumber() && lexeme.value() == Math.rint(lexeme.value());
        return whole && lexeme.value() <= most ? (int) lexeme.value() : -1;
    }

    /** 2026-12-31, 31/12/2026, 31/12/26, "el 31/12". */
    private static @Nullable Read figures(Reading text, int at) {
        String sign = text.word(at + 1);
        if (!SIGNS.contains(sign) || !text.isGlued(at + 1) || !text.isGlued(at + 2) || joinedBefore(text, at)) {
            return null;
        }
        if (sign.equals(".") || !text.is(at + 3, sign) || !text.isGlued(at + 3) || !text.isGlued(at + 4)) {
            return sign.equals("/") ? withoutYear(text, at) : null;
        }
        boolean goesOn = text.isGlued(at + 5) && text.isGlued(at + 6) && text.is(at + 5, sign);
        int first = whole(text, at, LAST_YEAR);
        int second = whole(text, at + 2, 31);
        int third = whole(text, at + 4, LAST_YEAR);
        if (goesOn || second < 1) {
            return null;
        }
        if (first >= FIRST_YEAR && text.at(at).word().length() == 4) {
            return dated(text, at, at + 4, first, second, third, WRITTEN_OUT);
        }
        boolean shortYear = sign.equals("/") && third >= 0 && third < 100;
        int year = shortYear ? CENTURY + third : third;
        return year < FIRST_YEAR || first > 31 ? null : ordered(text, at, first, second, year);
    }

    private static boolean joinedBefore(Reading text, int at) {
        return text.isGlued(at)
                && "/-.,:+".contains(text.word(at - 1))
                && text.at(at - 2).isNumber();
    }

    private static @Nullable Read ordered(Reading text, int at, int first, int second, int year) {
        String country = text.context().country();
        boolean monthFirst = country != null && MONTH_FIRST.contains(country);
        boolean swapped = second > 12 || (monthFirst && first <= 12);
        boolean open = country == null && first <= 12 && second <= 12 && first != second;
        double confidence = open ? EITHER_ORDER : WRITTEN_OUT;
        return swapped
                ? dated(text, at, at + 4, year, first, second, confidence)
                : dated(text, at, at + 4, year, second, first, confidence);
    }

    private static @Nullable Read withoutYear(Reading text, int at) {
        int first = whole(text, at, 31);
        int second = whole(text, at + 2, 31);
        boolean always = first == 24 && second == 7;
        if (first < 1 || second < 1 || always || !text.isIn(at - 1, CUES) || text.isGlued(at + 3)) {
            return null;
        }
        String country = text.context().country();
        boolean swapped = second > 12 || (first <= 12 && country != null && MONTH_FIRST.contains(country));
        return nearest(text, at, at + 2, swapped ? first : second, swapped ? second : first, EITHER_ORDER);
    }

    /** "3 de mayo de 2026", "1er mai", "3rd of May". */
    private static @Nullable Read dayFirst(Reading text, int at) {
        int day = whole(text, at, 31);
        int next = text.isIn(at + 1, ORDINALS) && text.isGlued(at + 1) ? at + 2 : at + 1;
        next = text.is(next, "de") || text.is(next, "of") || text.is(next, "-") ? next + 1 : next;
        int month = DateWords.month(text.word(next));
        if (day < 1 || month == 0 || text.at(at).spoken()) {
            return null;
        }
        return withYear(text, at, next, month, day);
    }

    /** "Hasta el 30", "till the 30th": the next day of that number. */
    private static @Nullable Read dayAlone(Reading text, int at) {
        int day = whole(text, at, 31);
        boolean ordinal = text.isIn(at + 1, ORDINALS) && text.isGlued(at + 1);
        int before = text.is(at - 1, "dia") ? at - 2 : at - 1;
        boolean article = text.isIn(before, Set.of("el", "o", "the", "le", "au"));
        int last = ordinal ? at + 1 : at;
        boolean english = text.is(before, "the") && !ordinal;
        boolean ends = !text.isGlued(last + 1)
                || (",.!)".contains(text.word(last + 1)) && !text.at(last + 2).isNumber());
        if (day < 1
                || !article
                || !text.isIn(before - 1, UNTIL)
                || english
                || text.at(last + 1).isWord()
                || !ends) {
            return null;
        }
        LocalDate date = text.context().reference();
        while (date.getDayOfMonth() != day) {
            date = date.plusDays(1);
        }
        return new Read(new DateFact(date, How.YEARLESS, text.span(at, last), EITHER_ORDER), last);
    }

    /** "May 3rd, 2026"; "may" and "march" are words of other kinds too, so a small letter needs a word of dates. */
    private static @Nullable Read monthFirst(Reading text, int at) {
        int dot = text.is(at + 1, ".") && text.isGlued(at + 1) ? at + 2 : at + 1;
        int day = whole(text, dot, 31);
        boolean clear =
                text.isCapital(at) || text.isIn(at - 1, CUES) || text.word(at).length() > LEAST_LETTERS_ALONE + 1;
        if (day < 1 || !clear || text.is(dot + 1, ":") || text.is(dot + 1, "%")) {
            return null;
        }
        int last = text.isIn(dot + 1, ORDINALS) && text.isGlued(dot + 1) ? dot + 1 : dot;
        Read read = withYear(text, at, last, DateWords.month(text.word(at)), day);
        boolean counted = last == dot && text.at(dot + 1).isWord() && read != null && read.last() == dot;
        return counted && !text.isIn(dot + 1, CUES) && !text.isCapital(at) ? null : read;
    }

    private static @Nullable Read withYear(Reading text, int first, int last, int month, int day) {
        int at = last + 1;
        at = text.is(at, ",") || text.is(at, "de") || text.is(at, "del") ? at + 1 : at;
        int year = whole(text, at, LAST_YEAR);
        return year >= FIRST_YEAR && text.word(at).length() == 4
                ? dated(text, first, at, year, month, day, WRITTEN_OUT)
                : nearest(text, first, last, month, day, WITHOUT_YEAR);
    }

    private static @Nullable Read dated(
            Reading text, int first, int last, int year, int month, int day, double confidence) {
        LocalDate date = date(year, month, day);
        return date == null
                ? null
                : new Read(new DateFact(date, How.ABSOLUTE, text.span(first, last), confidence), last);
    }

    private static @Nullable Read nearest(Reading text, int first, int last, int month, int day, double confidence) {
        LocalDate reference = text.context().reference();
        LocalDate best = null;
        for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
            LocalDate date = date(year, month, day);
            if (date != null && (best == null || distance(date, reference) < distance(best, reference))) {
                best = date;
            }
        }
        return best == null
                ? null
                : new Read(new DateFact(best, How.YEARLESS, text.span(first, last), confidence), last);
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
