package org.manumit.world;

/** How big a world is. */
public enum WorldSize {
    /** A few hundred records for quick tests; too small for a realistic base rate. */
    TINY(300, 1),
    /** About 20,000 records: 22,600, so that more than 99 in a hundred are ordinary life. */
    SMALL(23_000, 1),
    /** About 300,000 records. */
    MEDIUM(300_000, 11),
    /** About 10 million records. */
    LARGE(10_000_000, 60);

    private final long records;
    private final int rounds;

    WorldSize(long records, int rounds) {
        this.records = records;
        this.rounds = rounds;
    }

    /** Records of ordinary life, about. */
    long records() {
        return records;
    }

    /** How often each scene is played. */
    int rounds() {
        return rounds;
    }
}
