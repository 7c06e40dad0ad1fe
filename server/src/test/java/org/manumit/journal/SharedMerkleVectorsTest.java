package org.manumit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/** The proof vectors of the transparency-dev project, good and spoilt, kept outside the repository. */
@Tag("shared-data")
class SharedMerkleVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void inclusionProofsAreJudgedAsTheVectorsSay() throws IOException {
        assertThat(disagreements("inclusion", SharedMerkleVectorsTest::includes))
                .isEmpty();
    }

    @Test
    void consistencyProofsAreJudgedAsTheVectorsSay() throws IOException {
        assertThat(disagreements("consistency", SharedMerkleVectorsTest::consistent))
                .isEmpty();
    }

    private static List<Path> disagreements(String kind, Predicate<JsonNode> holds) throws IOException {
        List<Path> wrong = new ArrayList<>();
        int seen = 0;
        for (Path file : vectors(kind)) {
            JsonNode vector = JSON.readTree(Files.readString(file));
            seen++;
            if (holds.test(vector) == vector.get("wantErr").asBoolean()) {
                wrong.add(file);
            }
        }
        assertThat(seen).isGreaterThan(80);
        return wrong;
    }

    private static boolean includes(JsonNode vector) {
        try {
            return new InclusionProof(
                            vector.get("leafIdx").asLong(),
                            vector.get("treeSize").asLong(),
                            path(vector))
                    .proves(hash(vector.get("leafHash")), hash(vector.get("root")));
        } catch (IllegalArgumentException | JsonNodeException malformed) {
            return false;
        }
    }

    private static boolean consistent(JsonNode vector) {
        try {
            return new ConsistencyProof(
                            vector.get("size1").asLong(), vector.get("size2").asLong(), path(vector))
                    .proves(hash(vector.get("root1")), hash(vector.get("root2")));
        } catch (IllegalArgumentException | JsonNodeException malformed) {
            return false;
        }
    }

    private static List<MerkleHash> path(JsonNode vector) {
        List<MerkleHash> path = new ArrayList<>();
        if (vector.get("proof").isArray()) {
            vector.get("proof").forEach(step -> path.add(hash(step)));
        }
        return path;
    }

    private static MerkleHash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asString());
        // some vectors write short texts where a hash belongs, to compare them and no more
        boolean text = bytes.length > 0 && bytes.length < MerkleHash.BYTES;
        return text ? MerkleHash.ofLeaf(bytes) : MerkleHash.of(bytes);
    }

    private static List<Path> vectors(String kind) throws IOException {
        Path folder = sharedData().resolve("standards/rfc9162-merkle/testdata").resolve(kind);
        assumeTrue(
                Files.isDirectory(folder), "shared data is absent; set MANUMIT_SHARED_DATA to run against the vectors");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path sharedData() {
        String named = System.getenv("MANUMIT_SHARED_DATA");
        return named != null ? Path.of(named) : Path.of("").toAbsolutePath().resolve("../../shared/data");
    }
}
