package org.manumit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final SigningKey key = SigningKey.generate();
    private final Checkpoint checkpoint =
            new Checkpoint(key.verifier().origin(), 17, MerkleHash.ofLeaf(new byte[] {1}), NOON);

    @Test
    void theTextIsFourLinesThatAPersonCanRead() {
        Checkpoint empty = new Checkpoint("manumit/journal/test", 0, MerkleHash.EMPTY_TREE, NOON);

        assertThat(empty.text()).isEqualTo("""
                        manumit/journal/test
                        0
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        at 2026-03-01T12:00:00Z
                        """);
    }

    @Test
    void aSignedCheckpointIsReadBackAndVerified() {
        SignedCheckpoint read = SignedCheckpoint.parse(key.sign(checkpoint).note());

        assertThat(read.checkpoint()).isEqualTo(checkpoint);
        assertThat(VerifierKey.parse(key.verifier().text()).verifies(read)).isTrue();
    }

    @Test
    void aCheckpointAlteredAfterSigningDoesNotVerify() {
        String note = key.sign(checkpoint).note();

        assertThat(key.verifier().verifies(SignedCheckpoint.parse(note.replace("\n17\n", "\n16\n"))))
                .isFalse();
    }

    @Test
    void aCheckpointOfAnotherKeyDoesNotVerify() {
        assertThat(SigningKey.generate().verifier().verifies(key.sign(checkpoint)))
                .isFalse();
    }

    @Test
    void aCheckpointFileThatWasCutOffIsRefusedAtEveryLength() {
        String note = key.sign(checkpoint).note();

        for (int length = 0; length < note.length(); length++) {
            String cut = note.substring(0, length);
            assertThatExceptionOfType(MalformedCheckpointException.class).isThrownBy(() -> SignedCheckpoint.parse(cut));
        }
    }

    @Test
    void aVerifierKeyWhoseIdDoesNotBelongToItIsRefused() {
        String text = key.verifier().text();
        String other = SigningKey.generate().verifier().keyId();

        assertThatExceptionOfType(MalformedCheckpointException.class)
                .isThrownBy(() -> VerifierKey.parse(text.replace(key.verifier().keyId(), other)));
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerAlone(@TempDir Path secrets) throws IOException {
        SigningKey made = SigningKey.openOrCreate(secrets);
        SigningKey opened = SigningKey.openOrCreate(secrets);

        assertThat(made.verifier()
                        .verifies(
                                opened.sign(new Checkpoint(made.verifier().origin(), 1, MerkleHash.EMPTY_TREE, NOON))))
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve(SigningKey.FILE))))
                .isEqualTo("rw-------");
        assertThat(made.toString())
                .doesNotContain(
                        Files.readString(secrets.resolve(SigningKey.FILE)).substring(0, 10));
    }
}
