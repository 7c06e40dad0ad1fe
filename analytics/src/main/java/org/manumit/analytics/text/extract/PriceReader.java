package org.manumit.analytics.text.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums of money: a number beside a currency, before what it is for, behind a word of pricing, or of roses. A number
 * alone is none. Thread-safe (immutable).
 */
final class PriceReader {

    private static final double WRITTEN_OUT = 0.95;
    private static final double CURRENCY_ALONE = 0.9;
    private static final double UNIT_ALONE = 0.75;
    private static final double CUE_ALONE = 0.7;
    private static final double SLANG = 0.6;
    private static final double OF_A_RANGE = 0.8;

    private static final double MOST = 1e9;
    private static final double LEAST_WITHOUT_CURRENCY = 20;
    private static final double LEAST_FOR_LONG_UNITS = 100;
    private static final double LEAST_UNJOINED = 40;
    private static final double LEAST_SLANG = 50;
    private static final double WIDEST_RANGE = 20;
    private static final double THOUSAND = 1_000;
    private static final int MOST_IN_A_ROW = 6;

    private static final String SLANG_CURRENCY = "slang";
    private static final Set<String> SLANG_WORDS = FactWords.list("slang");
    private static final Set<String> KISSES = FactWords.list("kisses");
    private static final Set<String> CUES = FactWords.list("price-cue");
    private static final Set<String> DEBTS = FactWords.list("debt-cue");
    private static final Set<String> CUE_JOINTS = FactWords.list("price-cue-joint");
    private static final Set<String> MEASURES = FactWords.list("measure");
    private static final Set<String> RANGE = Set.of("a", "to", "-", "à", "y", "e", "and", "–");
    private static final double MOST_HOURS = 12;
    private static final Set<PriceUnit> UNJOINED_UNITS =
            Set.of(PriceUnit.HOUR, PriceUnit.HALF_HOUR, PriceUnit.NIGHT, PriceUnit.VISIT, PriceUnit.UNKNOWN);
    private static final Set<PriceUnit> SHORT_UNITS = Set.of(PriceUnit.HOUR, PriceUnit.HALF_HOUR, PriceUnit.NIGHT);

    private final Currencies currencies = new Currencies();

    void read(Reading text, List<Fact> facts) {
        List<PriceFact> prices = new ArrayList<>();
        for (int at = 0; at < text.size(); at++) {
            if (isSum(text, at)) {
                PriceFact price = price(text, at);
                if (price != null) {
                    addRange(text, at, price, prices);
                    prices.add(price);
                }
            }
        }
        facts.addAll(prices);
    }

    private static boolean isSum(Reading text, int at) {
        Lexeme number = text.at(at);
        return number.isNumber()
                && number.value() > 0
                && number.value() < MOST
                && !text.is(at + 1, "%")
                && !(text.isGlued(at) && ":/+#".contains(text.word(at - 1)) && !isShort(text, at))
                && !(text.isGlued(at + 1)
                        && text.is(at + 1, ":")
                        && text.at(at + 2).isNumber());
    }

    private static boolean isShort(Reading text, int at) {
        return text.is(at - 1, "/") && text.is(at - 2, "s") || text.is(at - 1, ":");
    }

    private @Nullable PriceFact price(Reading text, int at) {
        String country = text.context().country();
        Currencies.Written before = currencies.before(text, at, country);
        Currencies.Written after = before == null ? currencies.after(text, at, country) : null;
        if (before == null && text.isGlued(at) && text.at(at - 1).isWord()) {
            return null;
        }
        int first = before == null ? at : at - before.lexemes();
        int last = after == null ? at : at + after.lexemes();
        int joint = last + 1 + ("de".equals(text.word(last + 1)) && text.is(last + 2, "pesos") ? 1 : 0);
        PriceUnits.Beside behind = ownUnit(text, joint, MOST_IN_A_ROW);
        PriceUnits.Beside ahead = behind == null ? PriceUnits.before(text, first - 1) : null;
        if (before == null && after == null) {
            return text.isIn(at + 1, SLANG_WORDS) ? slang(text, at) : withoutCurrency(text, at, behind, ahead);
        }
        String code = before != null ? before.code() : after == null ? Currencies.OPEN : after.code();
        PriceUnit unit = behind != null ? behind.unit() : ahead != null ? ahead.unit() : PriceUnit.UNKNOWN;
        double confidence = behind != null ? WRITTEN_OUT : CURRENCY_ALONE;
        return fact(text, at, code, unit, text.span(first, behind == null ? last : behind.edge()), confidence);
    }

    /** The unit behind a sum, unless it belongs to the next: "HH $150 HR $220" against "$150 HH $220 HR". */
    private PriceUnits.@Nullable Beside ownUnit(Reading text, int from, int most) {
        PriceUnits.Beside unit = PriceUnits.behind(text, from);
        if (unit == null || most == 0 || unit.unit() == PriceUnit.UNKNOWN) {
            return unit;
        }
        int next = unit.edge() + 1;
        boolean signed = currencies.before(text, next + 1, text.context().country()) != null;
        next = signed ? next + 1 : next;
        boolean sum = text.at(next).isNumber() && text.at(next).value() >= LEAST_UNJOINED;
        return sum && ownUnit(text, next + 1, most - 1) == null ? null : unit;
    }

    private static PriceFact fact(Reading text, int at, String code, PriceUnit unit, Span span, double confidence) {
        return new PriceFact(BigDecimal.valueOf(text.at(at).value()), code, unit, span, confidence);
    }

    /** "150 roses the hour"; not "a thousand kisses", which end letters. */
    private static @Nullable PriceFact slang(Reading text, int at) {
        Lexeme number = text.at(at);
        PriceUnits.Beside unit = PriceUnits.behind(text, at + 2);
        unit = unit == null ? PriceUnits.before(text, at - 1) : unit;
        boolean farewell = text.isIn(at + 1, KISSES) && unit == null && number.value() % LEAST_FOR_LONG_UNITS == 0;
        if (number.spoken() || number.value() < LEAST_SLANG || farewell) {
            return null;
        }
        PriceUnit per = unit == null ? PriceUnit.UNKNOWN : unit.unit();
        int last = unit == null || unit.edge() < at ? at + 1 : unit.edge();
        return fact(text, at, SLANG_CURRENCY, per, text.span(at, last), SLANG);
    }

    private @Nullable PriceFact withoutCurrency(
            Reading text, int at, PriceUnits.@Nullable Beside behind, PriceUnits.@Nullable Beside ahead) {
        String home = currencies.home(text.context().country());
        double value = text.at(at).value();
        if (behind != null && isPriced(text, value, behind)) {
            return fact(text, at, home, behind.unit(), text.span(at, behind.edge()), UNIT_ALONE);
        }
        if (value < LEAST_WITHOUT_CURRENCY || text.isIn(at + 1, MEASURES) || isRow(text, at)) {
            return null;
        }
        if (ahead != null && value >= LEAST_UNJOINED) {
            return fact(text, at, home, ahead.unit(), text.span(ahead.edge(), at), CUE_ALONE);
        }
        int cue = at - 1;
        while (at - cue <= 2 && (text.is(cue, ":") || text.is(cue, "-") || text.isIn(cue, CUE_JOINTS))) {
            cue--;
        }
        boolean debt = text.isIn(at - 1, DEBTS) && (!text.at(at + 1).isWord() || value >= THOUSAND);
        return debt || text.isIn(cue, CUES)
                ? fact(text, at, home, PriceUnit.UNKNOWN, text.span(cue, at), CUE_ALONE)
                : null;
    }

    private static boolean isPriced(Reading text, double value, PriceUnits.Beside unit) {
        if (!unit.joined()) {
            return value >= LEAST_UNJOINED && UNJOINED_UNITS.contains(unit.unit()) && !lasts(text, unit);
        }
        return value >= (SHORT_UNITS.contains(unit.unit()) ? LEAST_WITHOUT_CURRENCY : LEAST_FOR_LONG_UNITS);
    }

    /** "48 h" is a time: the number of a sum is not that of the hours. */
    private static boolean lasts(Reading text, PriceUnits.Beside unit) {
        return text.is(unit.edge(), "h") && text.at(unit.edge() - 1).value() > MOST_HOURS;
    }

    /** Whether further numbers stand beside, as they do in a telephone number. */
    private static boolean isRow(Reading text, int at) {
        boolean separated = text.is(at + 1, "-") || text.is(at + 1, ".") || text.is(at + 1, "/");
        return text.at(at + 1).isNumber()
                || text.at(at - 1).isNumber()
                || (separated
                        && text.isGlued(at + 1)
                        && text.isGlued(at + 2)
                        && text.at(at + 2).isNumber());
    }

    /** "1000 a 1500 pesos" names two sums. */
    private static void addRange(Reading text, int at, PriceFact upper, List<PriceFact> prices) {
        Lexeme lower = text.at(at - 2);
        boolean range = text.isIn(at - 1, RANGE)
                && lower.isNumber()
                && lower.value() > 0
                && lower.value() < text.at(at).value()
                && lower.value() * WIDEST_RANGE > text.at(at).value();
        Span span = range ? text.span(at - 2, at - 2) : upper.span();
        boolean read = !prices.isEmpty() && prices.get(prices.size() - 1).span().overlaps(span);
        if (range && !read) {
            prices.add(fact(text, at - 2, upper.currency(), upper.per(), span, upper.confidence() * OF_A_RANGE));
        }
    }
}
