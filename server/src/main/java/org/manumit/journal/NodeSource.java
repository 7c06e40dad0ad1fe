package org.manumit.journal;

/** Where the hashes of complete subtrees are kept. */
@FunctionalInterface
public interface NodeSource {

    /**
     * Hash of the complete subtree over the leaves {@code index << level} up to {@code (index + 1) << level}, exclusive.
     *
     * @throws java.util.NoSuchElementException when the tree does not hold it
     */
    MerkleHash at(int level, long index);
}
