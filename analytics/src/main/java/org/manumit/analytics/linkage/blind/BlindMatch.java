package org.manumit.analytics.linkage.blind;

/**
 * Two persons, one of either side, who seem to be one.
 *
 * @param person of the own side
 * @param label by which the partner knows its person
 * @param bits how rare it is that strangers share what they share
 * @param grade how sure it is
 */
public record BlindMatch(int person, int label, double bits, Grade grade) {

    /** How sure a match is. */
    public enum Grade {
        /** Among all pairs of strangers hardly one in a thousand runs would make one that shares as much. */
        STRONG,
        /** More is shared than by chance, but a namesake or relative may share as much. */
        FAIR
    }
}
