package org.manumit.analytics.linkage.blind;

/**
 * How keys are made and matches told.
 *
 * @param spareBits a key is used if strangers of the partner's who have it too are expected to be at most one in two to the
 *     power of so many
 * @param surplusBits a key that has so many bits more than it needs is not made longer: the partner, whose frequencies differ
 *     a little, will use it as well
 * @param mostKeys of one person
 * @param mostHolders persons of one side who may have a key in common; what more have is a hotel's telephone or the like
 * @param mostBehind bits by which a match may fall behind the best of either of its persons
 * @param leastShareOfChance matches of one pattern count if there are at least so many times as chance is expected to make.
 *     Less than one, since what is expected counts each key, and of two persons who have all parts of a weak key each side
 *     makes that key only sometimes
 */
public record BlindParameters(
        double spareBits,
        double surplusBits,
        int mostKeys,
        int mostHolders,
        double mostBehind,
        double leastShareOfChance) {

    /** Chosen on the odd clusters of historical figures and of fake_1000, both split in two; see docs/benchmarks.md. */
    public static final BlindParameters DEFAULT = new BlindParameters(5, 1, 40, 4, 30, 0.5);

    public BlindParameters {
        if (mostKeys < 1 || mostHolders < 1) {
            throw new IllegalArgumentException(
                    "mostKeys and mostHolders must be at least 1 but were %d and %d".formatted(mostKeys, mostHolders));
        }
        if (!(spareBits >= 0) || !(surplusBits >= 0) || !(mostBehind >= 0) || !(leastShareOfChance >= 0)) {
            throw new IllegalArgumentException("bits and shares must not be negative");
        }
    }
}
