package org.manumit.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final int HEADER = 49;

    private final Path folder;
    private final BackupKey key;

    SealTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.key = keyFile(folder, "one.key", 1);
    }

    private static BackupKey keyFile(Path folder, String name, int seed) throws IOException {
        byte[] content = new byte[32];
        new Random(seed).nextBytes(content);
        return BackupKey.ofKeyFile(Files.write(folder.resolve(name), content));
    }

    @Test
    void whatWasSealedIsOpenedAtEveryLengthAroundTheChunkSize() throws IOException {
        for (int length : new int[] {0, 1, Seal.CHUNK - 1, Seal.CHUNK, Seal.CHUNK + 1, 2 * Seal.CHUNK, 200_001}) {
            byte[] plain = plain(length);
            assertThat(open(seal(plain), key)).isEqualTo(plain);
        }
    }

    @Test
    void theSameContentIsNeverSealedToTheSameBytes() throws IOException {
        assertThat(seal(plain(100))).isNotEqualTo(seal(plain(100)));
    }

    @Test
    void aFlippedBitAnywhereIsNoticed() throws IOException {
        byte[] sealed = seal(plain(150_000));
        for (int at = 0; at < sealed.length; at += 997) {
            byte[] damaged = sealed.clone();
            damaged[at] ^= 4;
            assertThatExceptionOfType(BackupException.class).as("byte " + at).isThrownBy(() -> open(damaged, key));
        }
    }

    @Test
    void aCutAtAnyLengthIsNoticed() throws IOException {
        byte[] sealed = seal(plain(2 * Seal.CHUNK));
        for (int length = 0; length < sealed.length; length += 499) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(BackupException.class)
                    .as("length " + length)
                    .isThrownBy(() -> open(cut, key));
        }
    }

    @Test
    void aCutBetweenChunksIsCalledACut() throws IOException {
        byte[] sealed = seal(plain(2 * Seal.CHUNK + 5));
        byte[] cut = Arrays.copyOf(sealed, HEADER + Seal.CHUNK + Seal.TAG);

        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> open(cut, key))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(BackupException.Reason.CUT_OFF));
    }

    @Test
    void swappedChunksAreNoticed() throws IOException {
        byte[] sealed = seal(plain(3 * Seal.CHUNK));
        int chunk = Seal.CHUNK + Seal.TAG;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + chunk, chunk);
        System.arraycopy(sealed, HEADER + chunk, swapped, HEADER, chunk);

        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> open(swapped, key))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(BackupException.Reason.DAMAGED));
    }

    @Test
    void aBackupThatWasNotFinishedReadsAsCutOff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealingOutput sealing = new SealingOutput(Seal.create(key, out), out);
        sealing.write(plain(Seal.CHUNK * 2));

        assertThatExceptionOfType(BackupException.class).isThrownBy(() -> open(out.toByteArray(), key));
    }

    @Test
    void anotherKeyIsRecognisedBeforeAnythingIsRead() throws IOException {
        byte[] sealed = seal(plain(10));
        BackupKey other = keyFile(folder, "two.key", 2);

        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> open(sealed, other))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(BackupException.Reason.WRONG_KEY));
    }

    @Test
    void aPassphraseOpensWhatItSealedAndNothingElseDoes() throws IOException {
        BackupKey phrase = BackupKey.ofPassphrase("correct horse battery".toCharArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealingOutput sealing = new SealingOutput(Seal.create(phrase, out), out);
        sealing.write(plain(10));
        sealing.finish();

        assertThat(open(out.toByteArray(), BackupKey.ofPassphrase("correct horse battery".toCharArray())))
                .isEqualTo(plain(10));
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(
                        () -> open(out.toByteArray(), BackupKey.ofPassphrase("correct horse batter!".toCharArray())))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(BackupException.Reason.WRONG_KEY));
        assertThatExceptionOfType(BackupException.class).isThrownBy(() -> open(out.toByteArray(), key));
    }

    @Test
    void aShortSecretIsRefused() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> BackupKey.ofPassphrase("too short".toCharArray()));
        Path small = Files.write(folder.resolve("small.key"), new byte[31]);
        assertThatIllegalArgumentException().isThrownBy(() -> BackupKey.ofKeyFile(small));
    }

    @Test
    void aFileOfAnotherKindIsNoBackup() {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> open(plain(500), key))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(BackupException.Reason.NOT_A_BACKUP));
    }

    private byte[] seal(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealingOutput sealing = new SealingOutput(Seal.create(key, out), out);
        sealing.write(plain, 0, plain.length);
        sealing.finish();
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed, BackupKey with) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(sealed);
        return new UnsealingInput(Seal.open(with, in), in).readAllBytes();
    }

    private static byte[] plain(int length) {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        return plain;
    }
}
