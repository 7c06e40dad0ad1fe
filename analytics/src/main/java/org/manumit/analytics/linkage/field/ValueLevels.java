package org.manumit.analytics.linkage.field;

import java.util.List;

/** In which ways two values of a column agree. Thread-safe as long as it does not grow. */
interface ValueLevels {

    /** Names of the levels, {@link FieldComparison#UNKNOWN} and {@link FieldComparison#DIFFERENT} first. */
    List<String> names();

    /** Level of two values that are not equal. */
    int ofDifferent(int x, int y);

    /** Level of a value and itself. */
    default int ofEqual(int value) {
        return names().size() - 1;
    }

    /** Reads the values that the column was given since. */
    default void grow() {}

    /** See {@link FieldComparison#ofKin}. */
    default boolean ofKin(int level) {
        return false;
    }
}
