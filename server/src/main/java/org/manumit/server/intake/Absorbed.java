package org.manumit.server.intake;

import org.jspecify.annotations.Nullable;
import org.manumit.journal.MerkleHash;

/**
 * What became of a chunk.
 *
 * @param accepted observations that are new
 * @param duplicates drafts that are held already
 * @param firstId smallest id given; 0 when nothing is new
 * @param lastId largest id given; 0 when nothing is new
 * @param root Merkle root over the digests of the new observations, in the order of their ids; null when none is new
 */
public record Absorbed(
        int accepted,
        int duplicates,
        long firstId,
        long lastId,
        @Nullable MerkleHash root) {}
