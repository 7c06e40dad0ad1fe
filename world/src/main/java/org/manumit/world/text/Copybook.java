package org.manumit.world.text;

import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.geography.Language;

/**
 * The copies that hands keep: a body composed once, used again with other values and small changes, and replaced now and
 * then. A copy follows from the hand's number, so that nothing is held in memory. How often a hand uses its copy is its
 * own habit and has nothing to do with what it does. Immutable.
 */
public final class Copybook {
    private static final long DAY = 24 * 3600;

    private final long seed;
    private final Speech speech;

    public Copybook(long seed, Speech speech) {
        this.seed = seed;
        this.speech = speech;
    }

    /** A text of a rule as the hand writes it at that time, from its copy or afresh. */
    public Wording write(Language language, String rule, Hand hand, long at, Slots slots, double haste, Chance chance) {
        String kept = "copy." + rule;
        if (!speech.knows(language, kept)) {
            return new Wording(0, speech.say(language, rule, slots, haste, chance));
        }
        Chance habit = Chance.of(seed, Purpose.HAND, hand.number());
        double again = 0.4 + 0.55 * habit.unit();
        int daysKept = habit.between(90, 500);
        if (!chance.odds(again)) {
            return new Wording(
                    0,
                    chance.odds(0.5)
                            ? speech.say(language, rule, slots, haste, chance)
                            : speech.repeat(language, kept, slots, haste, chance, chance));
        }
        long version = hand.steady() ? 0 : (at / DAY + habit.below(daysKept)) / daysKept;
        long name = (hand.number() * 31 + rule.hashCode()) * 31 + language.ordinal();
        Chance wording = Chance.of(seed, Purpose.COPY, name * 1009 + version);
        long copy = wording.bits() | 1;
        return new Wording(copy, speech.repeat(language, kept, slots, haste, wording, chance));
    }
}
