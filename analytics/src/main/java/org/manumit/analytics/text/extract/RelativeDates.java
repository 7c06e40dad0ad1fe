package org.manumit.analytics.text.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.SpokenNumbers;
import org.manumit.analytics.text.extract.CalendarDates.Read;
import org.manumit.analytics.text.extract.DateFact.How;

/** Reads days that are counted from the reference date. Thread-safe (immutable). */
final class RelativeDates {

    private static final double CLEAR = 0.9;
    private static final double COUNTED = 0.85;
    /** "Hasta mañana" is a farewell as often as a day. */
    private static final double FAREWELL = 0.6;

    private static final int MOST_COUNT = 60;
    private static final Set<String> TODAY = FactWords.list("today");
    private static final Set<String> TOMORROW = FactWords.list("tomorrow");
    private static final Set<String> YESTERDAY = FactWords.list("yesterday");
    private static final Set<String> BEFORE_YESTERDAY = FactWords.list("before-yesterday");
    private static final Set<String> ALSO = Set.of("y", "e", "and", "et", ",", "&");
    private static final Set<String> NOT_TOMORROW = FactWords.list("not-tomorrow");
    private static final Set<String> UNTIL = FactWords.list("until");
    private static final Set<String> EVERY = FactWords.list("every");
    private static final Set<String> LAST = FactWords.list("last");
    private static final Set<String> THROUGH = FactWords.list("through");
    private static final Set<String> FEIRA_CUES = FactWords.list("feira-cue");
    private static final Set<String> DAYS = FactWords.list("days");
    private static final Set<String> WEEKS = FactWords.list("weeks");
    private static final Set<String> MONTHS = FactWords.list("months");
    private static final Set<String> AGO = FactWords.list("ago");
    private static final Set<String> AHEAD = Set.of("in", "en", "em", "dans", "within", "dentro");

    private RelativeDates() {}

    static @Nullable Read at(Reading text, int at) {
        Read day = day(text, at);
        day = day == null ? weekday(text, at) : day;
        day = day == null ? weekend(text, at) : day;
        return day == null ? counted(text, at) : day;
    }

    private static Read read(Reading text, int first, int last, LocalDate date, How how, double confidence) {
        return new Read(new DateFact(date, how, text.span(first, last), confidence), last);
    }

    private static Read relative(Reading text, int first, int last, int days, double confidence) {
        LocalDate date = text.context().reference().plusDays(days);
        return read(text, first, last, date, How.RELATIVE, confidence);
    }

    private static @Nullable Read day(Reading text, int at) {
        String word = text.word(at);
        if (word.equals("pasado") && TOMORROW.contains(text.word(at + 1))) {
            return relative(text, at, at + 1, 2, CLEAR);
        }
        if (word.equals("depois") && text.is(at + 1, "de") && TOMORROW.contains(text.word(at + 2))) {
            return relative(text, at, at + 2, 2, CLEAR);
        }
        if (word.equals("day") && text.is(at + 1, "after") && text.is(at + 2, "tomorrow")) {
            return relative(text, at, at + 2, 2, CLEAR);
        }
        if (word.equals("apres") && text.is(at + 1, "-") && text.is(at + 2, "demain")) {
            return relative(text, at, at + 2, 2, CLEAR);
        }
        if (text.isIn(at, BEFORE_YESTERDAY)) {
            return relative(text, at, at, -2, CLEAR);
        }
        if (word.equals("avant") && text.is(at + 1, "-") && text.is(at + 2, "hier")) {
            return relative(text, at, at + 2, -2, CLEAR);
        }
        if (word.equals("aujourd") && text.is(at + 2, "hui")) {
            return relative(text, at, at + 2, 0, CLEAR);
        }
        boolean evening =
                (word.equals("ce") && text.is(at + 1, "soir")) || (word.equals("esta") && text.is(at + 1, "noche"));
        if (evening) {
            return relative(text, at, at + 1, 0, CLEAR);
        }
        return plainDay(text, at);
    }

    private static @Nullable Read plainDay(Reading text, int at) {
        if (text.isIn(at, TODAY)) {
            boolean thing = text.is(at + 2, "dia") && (text.is(at + 1, "en") || text.is(at + 1, "em"));
            return thing ? null : relative(text, at, at, 0, CLEAR);
        }
        if (text.isIn(at, YESTERDAY)) {
            return relative(text, at, at, -1, CLEAR);
        }
        boolean morning = text.is(at, "manana") && text.isIn(at - 1, NOT_TOMORROW)
                || text.is(at, "demain") && text.is(at - 1, "de");
        if (!text.isIn(at, TOMORROW) || morning) {
            return null;
        }
        return relative(text, at, at, 1, text.isIn(at - 1, UNTIL) ? FAREWELL : CLEAR);
    }

    private static @Nullable Read weekday(Reading text, int at) {
        boolean feira = DateWords.feira(text.word(at)) > 0;
        int last = feira && text.is(at + 1, "-") && text.is(at + 2, "feira") ? at + 2 : at;
        last = feira && text.is(at + 1, "feira") ? at + 1 : last;
        int number = feira ? DateWords.feira(text.word(at)) : DateWords.weekday(text.word(at));
        boolean clear = last > at || (feira ? text.isIn(at - 1, FEIRA_CUES) : isWeekday(text, at));
        if (number == 0 || !clear || recurs(text, at, last)) {
            return null;
        }
        boolean past = text.isIn(at - 1, LAST) || text.isIn(last + 1, LAST);
        LocalDate reference = text.context().reference();
        DayOfWeek day = DayOfWeek.of(number);
        LocalDate date = reference.with(past ? TemporalAdjusters.previous(day) : TemporalAdjusters.nextOrSame(day));
        return read(text, at, last, date, How.WEEKDAY, past || text.at(at - 1).isWord() ? CLEAR : COUNTED);
    }

    /** Three letters are a day only with a capital: "sun", "sat" and "mon" are words. */
    private static boolean isWeekday(Reading text, int at) {
        return text.word(at).length() > 5
                || text.isCapital(at)
                || DateWords.weekday(text.word(at)) == 1
                || text.word(at).length() > 4;
    }

    private static boolean recurs(Reading text, int first, int last) {
        boolean every = text.isIn(first - 1, EVERY)
                || ((text.is(first - 1, "los") || text.is(first - 1, "les") || text.is(first - 1, "as"))
                        && text.isIn(first - 2, EVERY));
        boolean list =
                text.is(last + 1, "a") || text.is(last + 1, "au") || text.is(last + 1, "to") || text.is(last + 1, "-");
        boolean several = (text.isIn(last + 1, ALSO) && isDayWord(text, last + 2))
                || (text.isIn(first - 1, ALSO) && isDayWord(text, first - 2));
        boolean through = several
                || list && isDayWord(text, last + 2)
                || (text.isIn(first - 1, THROUGH) || text.is(first - 1, "-")) && isDayWord(text, first - 2);
        return every || through || isDayWord(text, first - 3) && text.is(first - 2, "-");
    }

    private static boolean isDayWord(Reading text, int at) {
        return DateWords.weekday(text.word(at)) > 0 || DateWords.feira(text.word(at)) > 0 || text.is(at, "feira");
    }

    /** A weekend stands for its Saturday. */
    private static @Nullable Read weekend(Reading text, int at) {
        if (!text.isIn(at, Set.of("este", "this", "neste", "nesse", "ce", "proximo", "next"))) {
            return null;
        }
        int last = at + 1;
        if (text.is(last, "week")) {
            last = text.is(last + 1, "end") ? last + 1 : text.is(last + 2, "end") ? last + 2 : -1;
        } else if (text.is(last, "fin") || text.is(last, "fim")) {
            last = text.is(last + 2, "semana") ? last + 2 : -1;
        } else if (!text.is(last, "weekend")) {
            last = -1;
        }
        LocalDate reference = text.context().reference();
        LocalDate saturday = reference.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return last < 0 ? null : read(text, at, last, saturday, How.RELATIVE, COUNTED);
    }

    /** "En 3 días", "hace dos semanas", "3 days ago", "il y a 4 jours". */
    private static @Nullable Read counted(Reading text, int at) {
        int count = count(text, at);
        if (count < 1) {
            return null;
        }
        boolean back = text.isIn(at - 1, Set.of("hace", "ha", "faz"))
                || (text.is(at - 1, "a") && text.is(at - 2, "y") && text.is(at - 3, "il"));
        boolean behind = text.isIn(at + 2, AGO);
        boolean ahead = text.isIn(at - 1, AHEAD) || (text.is(at - 1, "de") && text.is(at - 2, "dentro"));
        LocalDate reference = text.context().reference();
        int sign = back || behind ? -1 : 1;
        LocalDate date = text.isIn(at + 1, DAYS)
                ? reference.plusDays((long) sign * count)
                : text.isIn(at + 1, WEEKS)
                        ? reference.plusWeeks((long) sign * count)
                        : text.isIn(at + 1, MONTHS) ? reference.plusMonths((long) sign * count) : null;
        if (date == null || !(back || behind || ahead)) {
            return null;
        }
        return read(text, behind ? at : at - 1, behind ? at + 2 : at + 1, date, How.RELATIVE, COUNTED);
    }

    private static int count(Reading text, int at) {
        Lexeme lexeme = text.at(at);
        if (lexeme.isNumber()) {
            return lexeme.value() == Math.rint(lexeme.value()) && lexeme.value() <= MOST_COUNT
                    ? (int) lexeme.value()
                    : -1;
        }
        SpokenNumbers.Word word = lexeme.isWord() ? SpokenNumbers.find(lexeme.word()) : null;
        return word != null && word.isDigit() ? word.value() : -1;
    }
}
