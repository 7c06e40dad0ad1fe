package org.manumit.server.intake.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustodyTest {

    private static final String TEXT = "id,text\n1,Ana Ejemplo asks for help\n".repeat(5_000);

    private final Path folder;

    CustodyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsKeptReadsBackAsItWasReceived(boolean compress) throws IOException {
        Custody custody = new Custody(folder, compress);
        Arrival arrival = custody.receive(stream(TEXT), false, 1 << 20);
        custody.keep(arrival);
        assertThat(read(custody.open(arrival.digest()))).isEqualTo(TEXT);
        assertThat(arrival.bytes()).isEqualTo(TEXT.length());
    }

    @Test
    void theSameFileTwiceIsStoredOnce() throws IOException {
        Custody custody = new Custody(folder, false);
        custody.keep(custody.receive(stream(TEXT), false, 1 << 20));
        custody.keep(custody.receive(stream(TEXT), false, 1 << 20));
        assertThat(files()).hasSize(1);
    }

    @Test
    void filesAreForTheServersUserAlone() throws IOException {
        Custody custody = new Custody(folder, false);
        custody.keep(custody.receive(stream(TEXT), false, 1 << 20));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSealedFileRestsUnreadableUntilItIsKept() throws IOException {
        Custody custody = new Custody(folder, false);
        Arrival arrival = custody.receive(stream(TEXT), true, 1 << 20);
        assertThat(Files.readString(arrival.file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Ana");
        assertThat(read(custody.open(arrival))).isEqualTo(TEXT);
        custody.keep(arrival);
        assertThat(read(custody.open(arrival.digest()))).isEqualTo(TEXT);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aDiscardedArrivalLeavesNothing() throws IOException {
        Custody custody = new Custody(folder, false);
        custody.discard(custody.receive(stream(TEXT), false, 1 << 20));
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatIsTooLongLeavesNothing() {
        Custody custody = new Custody(folder, false);
        assertThatThrownBy(() -> custody.receive(stream(TEXT), false, 10)).isInstanceOf(FileTooLongException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnInterruptedUploadLeftIsRemovedAtStart() throws IOException {
        new Custody(folder, false).receive(stream(TEXT), false, 1 << 20);
        new Custody(folder, false);
        assertThat(files()).isEmpty();
    }

    @Test
    void filesWithoutARecordAreRemoved() throws IOException {
        Custody custody = new Custody(folder, true);
        Arrival known = custody.receive(stream("known"), false, 1 << 20);
        custody.keep(known);
        custody.keep(custody.receive(stream("unknown"), false, 1 << 20));
        custody.removeUnknown(known.digest()::equals);
        assertThat(files()).hasSize(1);
        assertThat(custody.holds(known.digest())).isTrue();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
