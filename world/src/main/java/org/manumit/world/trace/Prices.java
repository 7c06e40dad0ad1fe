package org.manumit.world.trace;

import org.manumit.world.chance.Chance;

/** How people round money. */
final class Prices {
    private Prices() {}

    /** An amount rounded to two, sometimes one or three leading digits. */
    static long round(double amount, Chance chance) {
        if (amount < 1) {
            return 1;
        }
        int digits = chance.odds(0.6) ? 2 : chance.odds(0.5) ? 1 : 3;
        double unit = 1;
        while (amount / unit >= Math.pow(10, digits)) {
            unit *= 10;
        }
        return Math.max(1, Math.round(amount / unit) * (long) unit);
    }
}
