package org.manumit.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree begins with an earlier tree, that is, that nothing was changed, dropped or moved since.
 *
 * @param oldSize leaves of the earlier tree, at least 1: every tree begins with the empty one, which proves nothing
 * @param newSize leaves of the later tree
 * @param path hashes of subtrees from which both roots can be computed
 */
public record ConsistencyProof(long oldSize, long newSize, List<MerkleHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** True if the later root extends the earlier one (RFC 9162, section 2.1.4.2). */
    public boolean proves(MerkleHash oldRoot, MerkleHash newRoot) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        List<MerkleHash> steps = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            steps.add(0, oldRoot);
        }
        return !steps.isEmpty() && climb(steps, oldRoot, newRoot);
    }

    private boolean climb(List<MerkleHash> steps, MerkleHash oldRoot, MerkleHash newRoot) {
        int shared = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >>> shared;
        long last = (newSize - 1) >>> shared;
        MerkleHash oldHash = steps.get(0);
        MerkleHash newHash = steps.get(0);
        for (MerkleHash step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = MerkleHash.ofNode(step, oldHash);
                newHash = MerkleHash.ofNode(step, newHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                newHash = MerkleHash.ofNode(newHash, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
