package org.manumit.analytics.text.organisation;

import java.util.List;

/**
 * Why documents stand together: one thing that they share.
 *
 * @param kind what is shared
 * @param value the caller's number of the contact or template; the hash of the picture; 0 for habits
 * @param bits what it adds for two of the documents, before the prior: minus the binary logarithm of the share of hands that have it,
 *     less what its kind is doubted by; for habits the mean over the pairs compared, which may be negative
 * @param hands how many hands have it in all the documents looked at
 * @param gapDays for a handover the days between last use by one and first use by the other; else 0
 * @param documents ids of the documents, ascending
 */
public record Bond(BondKind kind, long value, double bits, int hands, int gapDays, List<Long> documents) {
    public Bond {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return "Bond[" + kind + ", " + bits + ", " + documents + "]";
    }
}
