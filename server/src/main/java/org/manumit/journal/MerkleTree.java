package org.manumit.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree over stored nodes, which answers with roots and proofs of any earlier size.
 *
 * <p><b>Method</b>: RFC 9162 (Laurie, Messeri, Stradling, 2021), sections 2.1.1, 2.1.3.1 and 2.1.4.1, followed as written.
 * <b>Cost</b>: a proof reads at most the square of the tree's height in nodes. Thread-safe if the node source is.
 */
public final class MerkleTree {

    private final NodeSource nodes;

    public MerkleTree(NodeSource nodes) {
        this.nodes = nodes;
    }

    /** Root over the first {@code size} leaves. */
    public MerkleHash root(long size) {
        requireNotNegative(size);
        return size == 0 ? MerkleHash.EMPTY_TREE : range(0, size);
    }

    /** Shows that the leaf at {@code index} is in the tree of {@code size} leaves. */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<MerkleHash> path = new ArrayList<>();
        collectInclusion(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** Shows that the tree of {@code newSize} leaves begins with the tree of {@code oldSize} leaves. */
    public ConsistencyProof consistency(long oldSize, long newSize) {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException(
                    "sizes must satisfy 1 <= old <= new but were " + oldSize + ", " + newSize);
        }
        List<MerkleHash> path = new ArrayList<>();
        collectConsistency(oldSize, 0, newSize, true, path);
        return new ConsistencyProof(oldSize, newSize, path);
    }

    private void collectInclusion(long index, long begin, long end, List<MerkleHash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            collectInclusion(index, begin, middle, path);
            path.add(range(middle, end));
        } else {
            collectInclusion(index, middle, end, path);
            path.add(range(begin, middle));
        }
    }

    private void collectConsistency(long oldEnd, long begin, long end, boolean whole, List<MerkleHash> path) {
        if (oldEnd == end) {
            if (!whole) {
                path.add(range(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (oldEnd <= middle) {
            collectConsistency(oldEnd, begin, middle, whole, path);
            path.add(range(middle, end));
        } else {
            collectConsistency(oldEnd, middle, end, false, path);
            path.add(range(begin, middle));
        }
    }

    private MerkleHash range(long begin, long end) {
        long width = end - begin;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.at(level, begin >>> level);
        }
        long middle = begin + split(width);
        return MerkleHash.ofNode(range(begin, middle), range(middle, end));
    }

    /** The largest power of two smaller than the number of leaves, which is at least 2. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static void requireNotNegative(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
        }
    }
}
