package org.manumit.analytics.text.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a price is for, by the words behind or before it. Thread-safe (immutable). */
final class PriceUnits {

    private static final int MOST_JOINTS = 4;
    private static final int MOST_HOURS = 12;
    private static final Set<String> JOINTS = FactWords.list("price-joint");
    private static final Set<String> HALF = FactWords.list("half");
    private static final Set<String> HALF_ALONE = FactWords.list("half-alone");
    private static final Set<String> HOURS = Set.of("horas", "hours", "hrs", "heures", "hs", "h");
    private static final Set<String> HOUR = FactWords.list("hour");
    private static final Set<String> MINUTES = Set.of("min", "mins", "minutos", "minutes");
    private static final Set<String> ONE = Set.of("1", "una", "uma", "one", "une", "un");
    private static final Map<PriceUnit, Set<String>> WORDS = new EnumMap<>(PriceUnit.class);

    static {
        WORDS.put(PriceUnit.HOUR, HOUR);
        WORDS.put(PriceUnit.NIGHT, FactWords.list("night"));
        WORDS.put(PriceUnit.DAY, FactWords.list("day"));
        WORDS.put(PriceUnit.WEEK, FactWords.list("week"));
        WORDS.put(PriceUnit.MONTH, FactWords.list("month"));
        WORDS.put(PriceUnit.PIECE, FactWords.list("piece"));
        WORDS.put(PriceUnit.VISIT, FactWords.list("visit"));
    }

    private PriceUnits() {}

    /**
     * A unit beside a sum.
     *
     * @param edge the lexeme of it that is furthest from the sum
     * @param joined whether a word or sign joins them: "la", "per", a slash
     */
    record Beside(PriceUnit unit, int edge, boolean joined) {}

    /** The unit from a lexeme on, which is the first behind the sum. */
    static @Nullable Beside behind(Reading text, int from) {
        int at = from;
        while (at - from < MOST_JOINTS && isJoint(text, at) && !text.is(at, "each")) {
            at++;
        }
        boolean joined = at > from;
        Beside counted = counted(text, at, joined);
        if (counted != null) {
            return counted;
        }
        if (text.is(at, "1") && text.is(at + 1, "/") && text.is(at + 2, "2")) {
            return new Beside(PriceUnit.HALF_HOUR, text.isIn(at + 3, HOUR) ? at + 3 : at + 2, joined);
        }
        if (text.isIn(at, HALF)) {
            int hour = at + 1;
            while (text.is(hour, "-") || text.is(hour, "an")) {
                hour++;
            }
            boolean full = text.isIn(hour, HOUR);
            return full || text.isIn(at, HALF_ALONE) ? new Beside(PriceUnit.HALF_HOUR, full ? hour : at, joined) : null;
        }
        for (Map.Entry<PriceUnit, Set<String>> unit : WORDS.entrySet()) {
            if (text.isIn(at, unit.getValue()) && text.at(at).isWord()) {
                return new Beside(unit.getKey(), at, joined);
            }
        }
        return null;
    }

    private static boolean isJoint(Reading text, int at) {
        String word = text.word(at);
        boolean half = text.isIn(at + 1, HALF) || text.isIn(at + 1, HOUR);
        boolean one = word.equals("1") && half;
        return one
                || word.equals("/")
                || word.equals("'")
                || word.equals("’")
                || word.equals("-") && half
                || JOINTS.contains(word);
    }

    /** The time that stands before a sum: "1 hora 1500", "2h: 350", "HH $150", "noche: 3000". */
    static @Nullable Beside before(Reading text, int from) {
        int at = from;
        while (":-=>".contains(text.word(at)) && !text.word(at).isEmpty()) {
            at--;
        }
        boolean joined = at < from;
        Lexeme count = text.at(at - 1);
        if (text.isIn(at, MINUTES)) {
            return count.word().equals("30") ? new Beside(PriceUnit.HALF_HOUR, at - 1, joined) : null;
        }
        if (text.isIn(at, HALF_ALONE)) {
            return new Beside(PriceUnit.HALF_HOUR, at, joined);
        }
        if (!text.isIn(at, HOUR) && !text.isIn(at, HOURS)) {
            return bare(text, at, joined);
        }
        if (text.isIn(at - 1, HALF)) {
            return new Beside(PriceUnit.HALF_HOUR, at - 1, joined);
        }
        if (ONE.contains(count.word())) {
            return new Beside(PriceUnit.HOUR, at - 1, joined);
        }
        return hours(text, at, joined);
    }

    /** Hours with a count before them, or "hr" and "hora:" without. */
    private static @Nullable Beside hours(Reading text, int at, boolean joined) {
        Lexeme count = text.at(at - 1);
        boolean few = count.isNumber() && count.value() <= MOST_HOURS;
        boolean timed = text.isIn(at - 2, Set.of("las", "a", "as", "at", ":", "de", "from", "to"));
        if (few && count.value() > 1 && !timed) {
            return new Beside(PriceUnit.UNKNOWN, at - 1, joined);
        }
        boolean alone = !few && (joined || text.is(at, "hr")) && !text.is(at, "h");
        return alone ? new Beside(PriceUnit.HOUR, at, joined) : null;
    }

    /** Other units only with a sign between, and visits. */
    private static @Nullable Beside bare(Reading text, int at, boolean joined) {
        for (Map.Entry<PriceUnit, Set<String>> unit : WORDS.entrySet()) {
            boolean may = unit.getKey() == PriceUnit.VISIT || (unit.getKey() == PriceUnit.NIGHT && joined);
            if (may && text.at(at).isWord() && text.isIn(at, unit.getValue())) {
                return new Beside(unit.getKey(), at, joined);
            }
        }
        return null;
    }

    /** A time behind a sum that is told with a count: "250 1h", "80 x 30min", "250 2h". */
    private static @Nullable Beside counted(Reading text, int at, boolean joined) {
        Lexeme count = text.at(at);
        boolean hours = text.isIn(at + 1, HOUR) || text.isIn(at + 1, HOURS);
        if (text.isIn(at + 1, MINUTES) && count.word().equals("30")) {
            return new Beside(PriceUnit.HALF_HOUR, at + 1, joined);
        }
        if (hours && count.isNumber() && count.value() >= 1 && count.value() <= MOST_HOURS) {
            return new Beside(count.value() == 1 ? PriceUnit.HOUR : PriceUnit.UNKNOWN, at + 1, joined);
        }
        return null;
    }
}
