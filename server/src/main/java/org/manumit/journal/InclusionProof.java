package org.manumit.journal;

import java.util.List;

/**
 * Shows that a leaf stands at a position of a tree whose root is known, without the other leaves.
 *
 * @param index position of the leaf, from 0
 * @param size number of leaves of the tree
 * @param path hashes of the sibling subtrees, from the leaf upwards
 */
public record InclusionProof(long index, long size, List<MerkleHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** True if the proof holds for this leaf under this root (RFC 9162, section 2.1.3.2). */
    public boolean proves(MerkleHash leaf, MerkleHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        MerkleHash hash = leaf;
        for (MerkleHash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = MerkleHash.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
