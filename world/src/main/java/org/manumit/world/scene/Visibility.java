package org.manumit.world.scene;

/** How much of what happens leaves a record. */
public enum Visibility {
    /** Nearly everything is seen by some feed. */
    LOUD(0.95),
    /** About two thirds are seen. */
    PARTIAL(0.65),
    /** Next to nothing is seen: nobody could find this one surely. */
    FAINT(0.2);

    private final double kept;

    Visibility(double kept) {
        this.kept = kept;
    }

    double kept() {
        return kept;
    }
}
