package org.manumit.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: enough to append leaves and to know the root, in memory that grows with the
 * logarithm of the tree. Holds the root of one complete subtree for every bit set in the size, largest first.
 *
 * <p><b>Cost</b>: an append hashes once on average; a root costs one hash for every bit set in the size. Not thread-safe.
 */
public final class CompactRange {

    private final Deque<MerkleHash> edge = new ArrayDeque<>();
    private long size;

    /** An edge without leaves. */
    public CompactRange() {}

    /** The edge of a tree of this size, read from its stored nodes. */
    public static CompactRange of(long size, NodeSource nodes) {
        CompactRange range = new CompactRange();
        long begin = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                range.edge.addLast(nodes.at(level, begin >>> level));
                begin += 1L << level;
            }
        }
        range.size = size;
        return range;
    }

    /** Adds a leaf; returns the nodes that it completed, the leaf itself first (level 0), in rising level. */
    public List<Node> append(MerkleHash leaf) {
        List<Node> completed = new ArrayList<>();
        completed.add(new Node(0, size, leaf));
        MerkleHash hash = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = MerkleHash.ofNode(edge.removeLast(), hash);
            level++;
            completed.add(new Node(level, size >>> level, hash));
        }
        edge.addLast(hash);
        size++;
        return completed;
    }

    /** Root of the tree so far, as of RFC 9162, section 2.1.1. */
    public MerkleHash root() {
        if (edge.isEmpty()) {
            return MerkleHash.EMPTY_TREE;
        }
        Iterator<MerkleHash> smallestFirst = edge.descendingIterator();
        MerkleHash root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = MerkleHash.ofNode(smallestFirst.next(), root);
        }
        return root;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Root over leaves that are at hand all at once, such as the observations of one chunk. */
    public static MerkleHash rootOf(Iterable<MerkleHash> leaves) {
        CompactRange range = new CompactRange();
        leaves.forEach(range::append);
        return range.root();
    }

    /** A complete subtree: {@code 2^level} leaves beginning with leaf {@code index << level}. */
    public record Node(int level, long index, MerkleHash hash) {}
}
