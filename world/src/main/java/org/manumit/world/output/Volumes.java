package org.manumit.world.output;

import org.manumit.world.cast.Population;
import org.manumit.world.ordinary.OrdinaryRegister;
import org.manumit.world.trace.Feed;

/** How many rows of ordinary life each feed holds. */
public final class Volumes {
    private static final long SHEET_ROWS = 60_000;

    private final long records;

    /** {@code records}: rows of all feeds together, about. */
    public Volumes(long records) {
        this.records = records;
    }

    /** Ordinary rows of a feed; statements are counted by their bookings elsewhere and by months here. */
    public long rows(Feed feed) {
        return switch (feed) {
            case TIPS_ES -> share(24, 26);
            case TIPS_EN -> Math.min(SHEET_ROWS, share(10, 26));
            case TIPS_PT -> share(10, 26);
            case TIPS_FR -> share(5, 26);
            case ADS -> share(200, 40);
            case POSTS -> share(83, 20);
            case REGISTER -> share(83, 34);
            case SANCTIONS -> share(2, 10);
            case PAYMENTS -> share(300, 40);
            case STATEMENTS -> share(3, 3);
            case POSITIONS -> share(166, 60);
            case GROUND -> share(13, 10);
            case SATELLITE -> share(20, 10);
            case INCIDENTS -> share(55, 26);
            case CASES -> share(1, 12);
            case LICENCES, CUSTOMERS, PROCEEDINGS ->
                throw new IllegalArgumentException("files follow the register's size");
        };
    }

    /** How often six firms stand in the register with their directors: no more often than there are firms. */
    public long registeredSixes(Population population) {
        return Math.min(rows(Feed.REGISTER) / OrdinaryRegister.ROWS_TO_SIX_FIRMS, population.firms() / 6);
    }

    private long share(long perMille, long least) {
        return Math.max(least, records * perMille / 1000);
    }

    /** People that this much life needs. */
    public long persons() {
        return Math.max(400, records / 5);
    }

    /** Firms that fill the register. */
    public long firms() {
        return rows(Feed.REGISTER) * 6 / 17 + 12;
    }
}
