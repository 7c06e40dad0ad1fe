package org.manumit.analytics.text.phone;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A telephone number that a text mentions. Its text form shows span and strength only.
 *
 * @param e164 the number with plus and country code
 * @param start first character in the raw text, counted from 0
 * @param end one past the last character
 * @param strength from 0 to 1: how sure it is that a reader would dial these digits; a logistic sum of weights set by
 *     hand (how well the numbering plan knows the number, how it is written, the words around it), so that its order
 *     is meant and its value is not a measured frequency. Nothing under 0.5 is reported.
 * @param disguises how it was hidden, in the order of the kinds; empty for a number that is written ordinarily
 */
public record PhoneMention(String e164, int start, int end, double strength, Set<PhoneDisguise> disguises) {

    public PhoneMention {
        // Not Set.copyOf, whose order differs from run to run.
        Set<PhoneDisguise> ordered = EnumSet.noneOf(PhoneDisguise.class);
        ordered.addAll(disguises);
        disguises = Collections.unmodifiableSet(ordered);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("end must be behind start but they were " + end + " and " + start);
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be from 0 to 1 but was " + strength);
        }
    }

    @Override
    public String toString() {
        return "PhoneMention[" + start + "-" + end + ", " + strength + ", " + disguises + "]";
    }
}
