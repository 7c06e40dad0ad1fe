package org.manumit.journal;

import java.util.List;

/**
 * What verification found.
 *
 * @param size entries that have a place
 * @param root Merkle root over them, as recomputed
 * @param signed entries covered by the largest checkpoint that holds; the rest is as yet attested by nothing outside
 * @param problems what is wrong, at most {@link #MOST_PROBLEMS}; empty if nothing is
 * @param problemCount how many problems there are in all
 */
public record Verification(long size, MerkleHash root, long signed, List<JournalProblem> problems, long problemCount) {

    /** Problems listed one by one. */
    public static final int MOST_PROBLEMS = 200;

    public Verification {
        problems = List.copyOf(problems);
    }

    /** True if nothing is wrong. */
    public boolean ok() {
        return problemCount == 0;
    }
}
