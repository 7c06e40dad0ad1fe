package org.manumit.analytics.linkage.field;

import java.util.ArrayList;
import java.util.List;

/**
 * Levels at which words agree: how much of the shorter is found in the other, how much that says, and, of names, whether what
 * is left over on both sides cannot be of one bearer, or the longer says more. Thread-safe (immutable).
 */
final class WordLevels {

    /** What the words of two names say that found no other. */
    enum Rest {
        NOTHING(""),
        /** The longer says more. */
        MORE("-and-more"),
        OTHER_SURNAME("-other-surname"),
        OTHER_GIVEN_NAME("-other-given-name");

        private final String suffix;

        Rest(String suffix) {
            this.suffix = suffix;
        }
    }

    private record Level(int share, Rest rest, double bits) {}

    private static final double[] SHARES = {0, 0.4, 0.6, 0.8, 0.97};
    private static final String[] SHARE_NAMES = {"few", "some", "many", "most", "all"};
    private static final int ALL = SHARES.length - 1;
    private static final int FIRST = 2;

    /** Bits of a word that is not of the commonest. Judgement. */
    private static final double RARE = 9;

    private static final double[] PLAIN = {0, 5, 9, 14, 20};
    private static final double[] COARSE = {0, RARE, 14, 20};
    private static final double[] FINE = {0, RARE, 12, 15, 18, 21, 25, 30};

    static final WordLevels OF_NAMES = new WordLevels(COARSE, FINE, true);
    static final WordLevels OF_OTHERS = new WordLevels(PLAIN, PLAIN, false);

    private final List<Level> levels = new ArrayList<>();
    /** First level by rest and share. */
    private final int[][] starts = new int[Rest.values().length][SHARES.length];

    private WordLevels(double[] ofPart, double[] ofAll, boolean rests) {
        for (Rest other : rests ? List.of(Rest.OTHER_GIVEN_NAME, Rest.OTHER_SURNAME) : List.<Rest>of()) {
            for (int share = 1; share < ALL; share++) {
                add(share, other, ofPart);
            }
        }
        for (int share = 0; share < ALL; share++) {
            add(share, Rest.NOTHING, ofPart);
        }
        if (rests) {
            add(ALL, Rest.MORE, ofAll);
        }
        add(ALL, Rest.NOTHING, ofAll);
    }

    private void add(int share, Rest rest, double[] bounds) {
        starts[rest.ordinal()][share] = FIRST + levels.size();
        for (double bits : bounds) {
            levels.add(new Level(share, rest, bits));
        }
    }

    int count() {
        return FIRST + levels.size();
    }

    /**
     * A level.
     *
     * @param ofShorter share of the bits of the shorter that was found, above 0
     * @param bits that were found
     * @param rest counts only where these levels tell it apart
     */
    int of(double ofShorter, double bits, Rest rest) {
        int share = ALL;
        while (ofShorter < SHARES[share]) {
            share--;
        }
        int start = starts[rest.ordinal()][share];
        int level = start == 0 ? starts[Rest.NOTHING.ordinal()][share] : start;
        while (level + 1 < count() && follows(level) && levels.get(level + 1 - FIRST).bits <= bits) {
            level++;
        }
        return level;
    }

    /** Whether the next level is of the same share and rest. */
    private boolean follows(int level) {
        Level here = levels.get(level - FIRST);
        Level next = levels.get(level + 1 - FIRST);
        return next.share == here.share && next.rest == here.rest;
    }

    /** See {@link FieldComparison#ofKin}; {@code persons} tells whose names they are. */
    boolean ofKin(int level, boolean persons) {
        return sharesRareWord(level) && levels.get(level - FIRST).rest == (persons ? Rest.OTHER_GIVEN_NAME : Rest.MORE);
    }

    /** See {@link FieldComparison#sharesRareWord}. */
    boolean sharesRareWord(int level) {
        return level >= FIRST && levels.get(level - FIRST).bits >= RARE;
    }

    String name(int level) {
        if (level < FIRST) {
            return level == FieldComparison.UNKNOWN ? "unknown" : "different";
        }
        Level of = levels.get(level - FIRST);
        return SHARE_NAMES[of.share] + "-words-of-" + (int) of.bits + "-bits" + of.rest.suffix;
    }
}
