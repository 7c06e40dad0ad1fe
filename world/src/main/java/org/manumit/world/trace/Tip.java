package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.geography.City;

/**
 * What somebody told a hotline or wrote on its form.
 *
 * @param at when it came in
 * @param channel 0 telephone, 1 web form, 2 message, 3 in person
 * @param city city that it is about
 * @param place place in the caller's words
 * @param text what was said
 * @param urgency 0 normal, 1 high, 2 at once
 * @param number telephone that the form asked for; null when left empty
 */
public record Tip(
        long at,
        int channel,
        City city,
        String place,
        String text,
        int urgency,
        @Nullable String number) implements Trace {
    @Override
    public String toString() {
        return "Tip[" + at + "]";
    }
}
