package org.manumit.formats.ais;

/**
 * A ship's size, told as distances from its antenna in metres; all 0 when not available.
 *
 * @param toBow 0 to 511 m
 * @param toStern 0 to 511 m
 * @param toPort 0 to 63 m
 * @param toStarboard 0 to 63 m
 */
public record AisSize(int toBow, int toStern, int toPort, int toStarboard) {
    /** No size told. */
    public static final AisSize UNKNOWN = new AisSize(0, 0, 0, 0);

    public AisSize {
        Bits.requireRange("toBow", toBow, 0, 511);
        Bits.requireRange("toStern", toStern, 0, 511);
        Bits.requireRange("toPort", toPort, 0, 63);
        Bits.requireRange("toStarboard", toStarboard, 0, 63);
    }
}
