package org.manumit.world.text;

import org.manumit.world.chance.Chance;

/** Which word or phrase of a kept wording is written otherwise this time. Confined to one thread. */
final class Swap {
    /** Words of their own kind that a kept wording has about so many of. */
    private static final int PLACES = 5;

    private int before;
    private final int step;

    private Swap(int before, int step) {
        this.before = before;
        this.step = step;
    }

    static Swap none() {
        return new Swap(-1, 0);
    }

    static Swap any(Chance chance) {
        return new Swap(chance.below(PLACES), 1 + chance.below(1 << 16));
    }

    /** The choice that is written, another one than meant if its turn has come. */
    int instead(int choice, int choices) {
        return before-- == 0 && choices > 1 ? (choice + 1 + step % (choices - 1)) % choices : choice;
    }
}
