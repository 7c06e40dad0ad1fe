package org.manumit.world.text;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;

/**
 * Who words a text, and so whose kept wording it may be in.
 *
 * @param number number of the hand in the world
 * @param steady whether it never replaces its wording
 */
public record Hand(long number, boolean steady) {
    public static Hand of(Person person) {
        return new Hand(person.id() * 2, false);
    }

    public static Hand of(Firm firm) {
        return new Hand(firm.id() * 2 + 1, false);
    }

    /** The same hand, which keeps to one wording. */
    public Hand keeping() {
        return new Hand(number, true);
    }
}
