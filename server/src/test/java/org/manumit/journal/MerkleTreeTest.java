package org.manumit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Known answers: the eight leaves and roots that Certificate Transparency implementations have shared since RFC 6962. */
class MerkleTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final StoredTree tree = new StoredTree(LEAVES.stream()
            .map(leaf -> MerkleHash.ofLeaf(HexFormat.of().parseHex(leaf)))
            .toList());

    @Test
    void theRootOfEachSizeIsTheKnownOne() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(tree.tree().root(size).hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void theRootGrownLeafByLeafIsTheKnownOne() {
        CompactRange range = new CompactRange();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(range.root().hex()).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                range.append(tree.leaf(size));
            }
        }
    }

    @Test
    void theInclusionProofOfTheFirstOfEightLeavesIsItsThreeSiblings() {
        InclusionProof proof = tree.tree().inclusion(0, 8);

        assertThat(proof.path())
                .extracting(MerkleHash::base64)
                .containsExactly(
                        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
                        "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
                        "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=");
        assertThat(proof.proves(tree.leaf(0), MerkleHash.ofHex(ROOTS.get(8)))).isTrue();
    }

    @Test
    void theConsistencyProofFromSixToEightLeavesIsTheKnownOne() {
        ConsistencyProof proof = tree.tree().consistency(6, 8);

        assertThat(proof.path())
                .extracting(MerkleHash::base64)
                .containsExactly(
                        "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
                        "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
                        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=");
        assertThat(proof.proves(MerkleHash.ofHex(ROOTS.get(6)), MerkleHash.ofHex(ROOTS.get(8))))
                .isTrue();
    }

    @Test
    void anEmptyTreeProvesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tree().consistency(0, 8));
        assertThat(new ConsistencyProof(0, 8, List.of())
                        .proves(MerkleHash.EMPTY_TREE, tree.tree().root(8)))
                .isFalse();
    }

    @Test
    void aLeafBeyondTheTreeHasNoProof() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tree().inclusion(8, 8));
    }

    @Test
    void aLeafCannotBePassedOffAsANode() {
        byte[] children = new byte[2 * MerkleHash.BYTES];

        assertThat(MerkleHash.ofLeaf(children))
                .isNotEqualTo(MerkleHash.ofNode(MerkleHash.of(new byte[32]), MerkleHash.of(new byte[32])));
    }
}
