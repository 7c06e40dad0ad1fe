package org.manumit.server.safeguard;

/** Traffic Light Protocol 2.0 (FIRST, 2022): how far an item may travel. */
public enum Marking {
    CLEAR("TLP:CLEAR"),
    GREEN("TLP:GREEN"),
    AMBER("TLP:AMBER"),
    AMBER_STRICT("TLP:AMBER+STRICT"),
    RED("TLP:RED");

    private final String label;

    Marking(String label) {
        this.label = label;
    }

    /** As written on documents: {@code TLP:AMBER+STRICT}. */
    public String label() {
        return label;
    }

    /** As stored in the column {@code marking}: 0 (CLEAR) to 4 (RED). */
    public short level() {
        return (short) ordinal();
    }

    /** The stricter of two. */
    public Marking and(Marking other) {
        return level() >= other.level() ? this : other;
    }

    /** @throws IllegalArgumentException if the level is not 0 to 4 */
    public static Marking ofLevel(int level) {
        if (level < 0 || level >= values().length) {
            throw new IllegalArgumentException("marking must be 0 to 4 but was " + level);
        }
        return values()[level];
    }

    /** @throws IllegalArgumentException if the label is not one of TLP 2.0 */
    public static Marking ofLabel(String label) {
        for (Marking marking : values()) {
            if (marking.label.equals(label)) {
                return marking;
            }
        }
        throw new IllegalArgumentException(
                "marking must be one of TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED");
    }
}
