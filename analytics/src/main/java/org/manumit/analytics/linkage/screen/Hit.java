package org.manumit.analytics.linkage.screen;

import java.util.Comparator;

/**
 * A record and an entry that may be of one bearer.
 *
 * @param record position among the records
 * @param listed position in the list
 * @param recordName which of the record's names is nearest, −1 if it has none
 * @param listedName which of the entry's names is nearest, −1 if it has none
 * @param bits log2 of the odds
 */
public record Hit(int record, int listed, int recordName, int listedName, double bits, Grade grade) {

    /** By grade, then by bits, then by position. */
    static final Comparator<Hit> MOST_AGREEMENT_FIRST = Comparator.comparing(Hit::grade)
            .thenComparing(Comparator.comparingDouble(Hit::bits).reversed())
            .thenComparingInt(Hit::record)
            .thenComparingInt(Hit::listed);

    /** From 0 to 1, see {@link Assessment#score()}. */
    public double score() {
        return Assessment.score(bits);
    }
}
