package org.manumit.analytics.linkage.field;

import java.util.List;

/**
 * Compares two records in one respect. The outcome is a level: a kind of agreement, the higher the closer as a rule; what
 * each is worth is learned from the records. Thread-safe as long as it does not grow.
 */
public interface FieldComparison {

    /** One of the records says nothing of it: missing is not different. */
    int UNKNOWN = 0;

    /** The two differ. */
    int DIFFERENT = 1;

    /** Columns that it reads. */
    List<Field> fields();

    /** How many levels there are, {@link #UNKNOWN} with them. */
    int levels();

    /** How two records agree. */
    int level(int a, int b);

    /** Bits that this agreement is worth more than one of its level is on average, since the value is rarer; or less. */
    double rarity(int a, int b, int level);

    /**
     * Reads the records that its columns were given since. How rare values and words are stays as it was, a new one being as
     * rare as can be, unless more than twenty have one and its share has more than doubled.
     */
    void grow();

    /**
     * Whether two of one family, house or group of firms typically agree so: one surname and two given names, the day of twins'
     * birth, documents issued together, a branch's longer name.
     */
    default boolean ofKin(int level) {
        return false;
    }

    /** Whether two names share a word that few share. */
    default boolean sharesRareWord(int level) {
        return false;
    }

    /** Name of a level, for explanations: {@code exact}, {@code one-slip} … */
    String levelName(int level);
}
