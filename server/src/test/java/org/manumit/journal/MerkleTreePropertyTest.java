package org.manumit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreePropertyTest {

    private final List<MerkleHash> leaves = IntStream.range(0, 300)
            .mapToObj(i -> MerkleHash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)}))
            .toList();
    private final StoredTree stored = new StoredTree(leaves);

    @Property
    void theStoredTreeHasTheObviousRoot(@ForAll @IntRange(max = 300) int size) {
        MerkleHash obvious = StoredTree.obviousRoot(leaves.subList(0, size));

        assertThat(stored.tree().root(size)).isEqualTo(obvious);
        assertThat(CompactRange.rootOf(leaves.subList(0, size))).isEqualTo(obvious);
        assertThat(CompactRange.of(size, stored.nodes()).root()).isEqualTo(obvious);
    }

    @Property
    void aRangeResumedFromStoredNodesGrowsAsIfItHadNeverStopped(
            @ForAll @IntRange(max = 150) int size, @ForAll @IntRange(max = 150) int more) {
        CompactRange resumed = CompactRange.of(size, stored.nodes());
        leaves.subList(size, size + more).forEach(resumed::append);

        assertThat(resumed.root()).isEqualTo(stored.tree().root((long) size + more));
    }

    @Property
    void everyLeafIsProvedUnderItsOwnRootAndNoOther(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int index = any % size;
        InclusionProof proof = stored.tree().inclusion(index, size);

        assertThat(proof.proves(leaves.get(index), stored.tree().root(size))).isTrue();
        assertThat(proof.proves(leaves.get((index + 1) % 300), stored.tree().root(size)))
                .isFalse();
        assertThat(proof.proves(leaves.get(index), stored.tree().root(size - 1)))
                .isFalse();
        if (index != size - 1) {
            assertThat(new InclusionProof(index + 1L, size, proof.path())
                            .proves(leaves.get(index), stored.tree().root(size)))
                    .isFalse();
        }
    }

    @Property
    void everyTreeIsConsistentWithItsPastAndWithNoForgedPast(
            @ForAll @IntRange(min = 1, max = 300) int newSize, @ForAll @IntRange(max = 299) int any) {
        int oldSize = 1 + any % newSize;
        ConsistencyProof proof = stored.tree().consistency(oldSize, newSize);
        List<MerkleHash> forged = new ArrayList<>(leaves.subList(0, oldSize));
        forged.set(oldSize / 2, MerkleHash.ofLeaf(new byte[] {1, 2, 3}));

        assertThat(proof.proves(stored.tree().root(oldSize), stored.tree().root(newSize)))
                .isTrue();
        assertThat(proof.proves(StoredTree.obviousRoot(forged), stored.tree().root(newSize)))
                .isFalse();
    }
}
