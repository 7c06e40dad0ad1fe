package org.manumit.server.resolution;

import org.jspecify.annotations.Nullable;

/**
 * Two records that may be of one person or firm: a question. Its text form shows ids only.
 *
 * @param feedOfA key of the feed that the first came from; null where the reader may not know it
 * @param feedOfB likewise of the second
 * @param probability that they are one, 0 to 1
 * @param records pairs of records, as the reader sees them, that would come together if the two are one; from 1
 */
public record Likeness(
        EntityRef a,
        EntityRef b,
        @Nullable String feedOfA,
        @Nullable String feedOfB,
        double probability,
        int records) {

    /** Pairs of records that deciding the question is expected to bring together. */
    double effect() {
        return probability * records;
    }

    @Override
    public String toString() {
        return "Likeness[" + a + ", " + b + "]";
    }
}
