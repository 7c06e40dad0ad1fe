package org.manumit.analytics.text.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ages: a number of years that is not a time that something took or lasts. Thread-safe (immutable).
 */
final class AgeReader {

    private static final double WRITTEN_OUT = 0.95;
    private static final double ABBREVIATED = 0.9;
    private static final double UNDERSTOOD = 0.7;
    private static final int LEAST = 5;
    private static final int MOST = 99;
    private static final int LEAST_IN_A_LETTER = 10;
    private static final int MOST_WORDS_BEFORE = 2;

    private static final Set<String> YEARS = FactWords.list("years");
    private static final Set<String> YEARS_ENGLISH = FactWords.list("years-en");
    private static final Set<String> AFTER = FactWords.list("age-after");
    private static final Set<String> ABBREVIATIONS = FactWords.list("age-abbreviation");
    private static final Set<String> CUES = FactWords.list("age-cue");
    private static final Set<String> WEAK_CUES = FactWords.list("age-cue-weak");
    private static final Set<String> AFTER_WEAK = FactWords.list("age-after-weak");
    private static final Set<String> PERSONS = FactWords.list("age-person");
    private static final Set<String> BETWEEN = Set.of("entre", "between", "from", "de", ":");
    private static final Set<String> JOINTS = FactWords.list("age-joint");
    private static final Set<String> AT_LEAST = FactWords.list("age-least");
    private static final Set<String> AT_MOST = FactWords.list("age-most");
    private static final Set<String> DURATION = FactWords.list("duration-before");
    private static final Set<String> NOT_AGE_OF = FactWords.list("not-age-of");
    private static final Set<String> DASHES = Set.of("-", "–");

    /** How a number is known to be years. @param last the last lexeme of it */
    private record Years(int last, double confidence) {}

    void read(Reading text, List<Fact> facts) {
        for (int at = 0; at < text.size(); at++) {
            if (isAge(text, at)
                    && !(isRangeJoint(text, at + 1) && isAge(text, at + 2) && years(text, at + 2) != null)) {
                AgeFact age = age(text, at);
                if (age != null) {
                    facts.add(age);
                }
            }
        }
    }

    private static boolean isAge(Reading text, int at) {
        Lexeme number = text.at(at);
        double value = number.value();
        return number.isNumber()
                && value >= LEAST
                && value <= MOST
                && value == Math.rint(value)
                && !(text.isGlued(at) && "$€£/.:+".contains(text.word(at - 1)));
    }

    private static boolean isRangeJoint(Reading text, int at) {
        return text.isIn(at, DASHES) || text.isIn(at, JOINTS);
    }

    private static @Nullable AgeFact age(Reading text, int at) {
        int value = (int) text.at(at).value();
        if ((value == 18 || value == 21) && text.is(at + 1, "+") && text.isGlued(at + 1) && !text.isGlued(at + 2)) {
            return new AgeFact(value, AgeFact.OPEN, text.span(at, at + 1), ABBREVIATED);
        }
        if (isRangeJoint(text, at + 1) && isAge(text, at + 2) && isCuedRange(text, at)) {
            int to = (int) text.at(at + 2).value();
            return to > value ? new AgeFact(value, to, text.span(at, at + 2), ABBREVIATED) : null;
        }
        Years years = years(text, at);
        if (years == null) {
            return null;
        }
        if (isRangeJoint(text, at - 1) && isAge(text, at - 2) && text.at(at - 2).value() < value) {
            int from = (int) text.at(at - 2).value();
            return isDuration(text, at - 2)
                    ? null
                    : new AgeFact(from, value, text.span(at - 2, years.last()), years.confidence());
        }
        int bound = text.is(at - 1, "de") || text.is(at - 1, "a") || text.is(at - 1, "than") ? at - 2 : at - 1;
        if (text.isIn(bound, AT_LEAST)) {
            return new AgeFact(value, AgeFact.OPEN, text.span(bound, years.last()), years.confidence());
        }
        if (text.isIn(bound, AT_MOST)) {
            return new AgeFact(0, value - 1, text.span(bound, years.last()), years.confidence());
        }
        return isDuration(text, at) ? null : new AgeFact(value, value, text.span(at, years.last()), years.confidence());
    }

    /** "Edad entre 17 y 22". */
    private static boolean isCuedRange(Reading text, int at) {
        int cue = at - 1;
        while (at - cue <= 2 && text.isIn(cue, BETWEEN)) {
            cue--;
        }
        return text.isIn(cue, CUES);
    }

    /** "Hace 20 años", "il y a 20 ans", "for 20 years". */
    private static boolean isDuration(Reading text, int at) {
        for (int before = 1; before <= MOST_WORDS_BEFORE; before++) {
            boolean reach = before == 1 || text.is(at - 1, "a") || text.is(at - 1, "de") || text.is(at - 1, "mas");
            if (reach && text.isIn(at - before, DURATION)) {
                return true;
            }
        }
        return text.is(at - 1, "a") && text.is(at - 2, "y");
    }

    private static @Nullable Years years(Reading text, int at) {
        int next = text.isIn(at + 1, DASHES) ? at + 2 : at + 1;
        if (text.isIn(next, YEARS)) {
            return lasts(text, next + 1) ? null : new Years(next, WRITTEN_OUT);
        }
        if (text.isIn(next, YEARS_ENGLISH)) {
            int old = text.isIn(next + 1, DASHES) ? next + 2 : next + 1;
            if (text.isIn(old, AFTER) || (text.is(old, "of") && text.is(old + 1, "age"))) {
                return new Years(text.is(old, "of") ? old + 1 : old, WRITTEN_OUT);
            }
        }
        if (text.isIn(next, ABBREVIATIONS) && text.isGlued(next)) {
            return new Years(next, ABBREVIATED);
        }
        if (text.is(next, "yo") && !text.at(next + 1).isWord() || text.is(next, "yo") && !isSpanish(text)) {
            return new Years(next, UNDERSTOOD);
        }
        if (text.is(next, "y") && (text.is(next + 1, "/") || text.is(next + 1, ".")) && text.is(next + 2, "o")) {
            return new Years(next + 2, ABBREVIATED);
        }
        if (text.is(next, "de") && text.isIn(next + 1, CUES)) {
            return new Years(next + 1, WRITTEN_OUT);
        }
        return isOneLetter(text, at) ? new Years(at + 1, UNDERSTOOD) : cued(text, at);
    }

    /** "24a" for años or ans; "16F" for a girl of sixteen, not for a size, which does not stand between commas. */
    private static boolean isOneLetter(Reading text, int at) {
        boolean sex = text.is(at + 1, "f") && "(,".contains(text.word(at - 1)) && ",)".contains(text.word(at + 2));
        return text.isGlued(at + 1)
                && (text.is(at + 1, "a") || sex)
                && text.at(at).value() >= LEAST_IN_A_LETTER;
    }

    /** "Yo" is "I" in Spanish. */
    private static boolean isSpanish(Reading text) {
        return text.folded().contains(" soy ")
                || text.folded().contains(" tengo ")
                || text.folded().contains(" la ");
    }

    /** Whether the years are those of something: "de experiencia", "d'expérience". */
    private static boolean lasts(Reading text, int from) {
        int at = text.is(from, "de") || text.is(from, "d") || text.is(from, "of") ? from + 1 : from;
        at = text.is(at, "'") || text.is(at, "’") ? at + 1 : at;
        at = text.is(at, "la") ? at + 1 : at;
        return text.isIn(at, NOT_AGE_OF);
    }

    private static @Nullable Years cued(Reading text, int at) {
        int cue = at - 1;
        while (at - cue <= 2 && (text.is(cue, ":") || text.is(cue, "de") || text.is(cue, "is"))) {
            cue--;
        }
        boolean unit = text.at(at + 1).isWord() && !text.isIn(at + 1, AFTER_WEAK) && !YEARS.contains(text.word(at + 1));
        if (text.isIn(cue, CUES) && !(text.isGlued(at + 1) && text.at(at + 1).isWord())) {
            return new Years(at, ABBREVIATED);
        }
        boolean im = text.is(at - 1, "m") && (text.is(at - 2, "'") || text.is(at - 2, "’")) && text.is(at - 3, "i");
        boolean she = text.is(at - 1, "s")
                && (text.is(at - 2, "'") || text.is(at - 2, "’"))
                && (text.is(at - 3, "she") || text.is(at - 3, "he"));
        boolean person = text.is(at - 1, "de") && text.isIn(at - 2, PERSONS);
        boolean weak = text.isIn(at - 1, WEAK_CUES) || im || she || person || text.is(at - 1, "fresh");
        boolean figure =
                text.at(at + 1).isNumber() || "'’:/%°.,\"$€".contains(text.word(at + 1)) && figureFollows(text, at);
        return weak && !unit && !figure && text.at(at).value() <= 60 ? new Years(at, UNDERSTOOD) : null;
    }

    private static boolean figureFollows(Reading text, int at) {
        return !text.word(at + 1).isEmpty() && text.isGlued(at + 1) && !".,".contains(text.word(at + 1))
                || text.at(at + 2).isNumber() && text.isGlued(at + 2);
    }
}
