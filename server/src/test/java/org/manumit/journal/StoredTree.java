package org.manumit.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A tree whose nodes are kept in a map, and whose roots can also be computed the slow, obvious way. */
final class StoredTree {

    private final Map<List<Long>, MerkleHash> nodes = new HashMap<>();
    private final List<MerkleHash> leaves = new ArrayList<>();

    StoredTree(List<MerkleHash> leaves) {
        CompactRange range = new CompactRange();
        for (MerkleHash leaf : leaves) {
            this.leaves.add(leaf);
            range.append(leaf).forEach(node -> nodes.put(List.of((long) node.level(), node.index()), node.hash()));
        }
    }

    NodeSource nodes() {
        return (level, index) -> {
            MerkleHash hash = nodes.get(List.of((long) level, index));
            if (hash == null) {
                throw new NoSuchElementException("no node " + level + "/" + index);
            }
            return hash;
        };
    }

    MerkleTree tree() {
        return new MerkleTree(nodes());
    }

    MerkleHash leaf(int index) {
        return leaves.get(index);
    }

    /** MTH of RFC 9162, section 2.1.1, word by word. */
    static MerkleHash obviousRoot(List<MerkleHash> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return MerkleHash.ofNode(
                obviousRoot(leaves.subList(0, split)), obviousRoot(leaves.subList(split, leaves.size())));
    }
}
