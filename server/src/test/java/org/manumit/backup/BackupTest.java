package org.manumit.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.SigningKey;
import org.manumit.postgres.HomeDatabase;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Home;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.manumit.server.safeguard.journal.JournalSequencer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** Backs up the home of the running server, and restores it elsewhere. */
@ServerTest
class BackupTest {

    private static final BackupKey KEY = BackupKey.ofPassphrase("an invented passphrase".toCharArray());

    @Autowired
    Stage stage;

    @Autowired
    Home home;

    @Autowired
    JournalSequencer sequencer;

    @Autowired
    SigningKey key;

    private Path work;
    private Access access;

    @BeforeEach
    void fill() throws SQLException, IOException {
        work = Files.createTempDirectory("manumit-backup-test-");
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx--x--x"));
        // Other tests of this JVM left checkpoints of journals that were emptied since.
        FileSystemUtils.deleteRecursively(home.folder("checkpoints"));
        access = stage.access(stage.user(stage.agency("unit-a"), Role.ANALYST));
        enter(40);
        sequencer.sequenceAll();
        sequencer.checkpoint();
        Files.writeString(home.folder("custody").resolve("received-file"), "as received");
    }

    @AfterEach
    void clean() throws IOException {
        FileSystemUtils.deleteRecursively(work);
    }

    private Path programs() {
        return home.folder().resolve("programs");
    }

    private void enter(int acts) {
        for (int i = 0; i < acts; i++) {
            access.inTransaction(Act.of("test.read", "thing", i), transaction -> null);
        }
    }

    @Test
    void aHomeThatIsWrittenToMeanwhileIsRestoredWhole() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            while (writing.get()) {
                enter(1);
            }
        });
        writer.start();
        Path file = work.resolve("home.backup");
        Backup.Report written;
        try {
            written = new Backup(home.folder(), KEY).write(file);
        } finally {
            writing.set(false);
            writer.join();
        }
        Path restored = work.resolve("restored");
        Restore.Report report = new Restore(file, KEY).into(restored, programs());

        assertThat(written.bytes()).isEqualTo(Files.size(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(report.journalEntries()).isGreaterThanOrEqualTo(40);
        assertThat(report.signedEntries()).isGreaterThanOrEqualTo(40);
        assertThat(restored.resolve("custody/received-file")).hasContent("as received");
        assertThat(new CheckpointFolder(restored.resolve("checkpoints")).key().text())
                .isEqualTo(key.verifier().text());
        assertThat(SigningKey.openOrCreate(restored.resolve("secrets"))
                        .verifier()
                        .text())
                .isEqualTo(key.verifier().text());
        try (HomeDatabase database = HomeDatabase.open(restored, programs());
                Connection connection = database.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM safeguard.journal_entry WHERE action = 'test.read'")) {
            rows.next();
            assertThat(rows.getLong(1)).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void aWrongPassphraseIsRefusedAndLeavesNothing() {
        Path file = work.resolve("home.backup");
        new Backup(home.folder(), KEY).write(file);
        Path restored = work.resolve("restored");

        assertRefused(
                new Restore(file, BackupKey.ofPassphrase("another invented one".toCharArray())),
                restored,
                BackupException.Reason.WRONG_KEY);
    }

    @Test
    void aDamagedOrCutBackupIsRefusedAndLeavesNothing() throws IOException {
        Path file = work.resolve("home.backup");
        new Backup(home.folder(), KEY).write(file);
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Path spoilt = Files.write(work.resolve("spoilt.backup"), damaged);
        assertRefused(new Restore(spoilt, KEY), work.resolve("restored"), BackupException.Reason.DAMAGED);
        for (int length : new int[] {whole.length - 1, whole.length * 3 / 4, 100}) {
            Path cut = Files.write(work.resolve("cut-" + length + ".backup"), Arrays.copyOf(whole, length));
            assertRefused(new Restore(cut, KEY), work.resolve("restored"), BackupException.Reason.CUT_OFF);
        }
    }

    private void assertRefused(Restore restore, Path into, BackupException.Reason reason) {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> restore.into(into, programs()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(into).doesNotExist();
    }

    @Test
    void aHomeThatHoldsSomethingIsNotOverwritten() throws IOException {
        Path taken = Files.createDirectory(work.resolve("taken"));
        Files.writeString(taken.resolve("mine"), "mine");

        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new Restore(work.resolve("any.backup"), KEY).into(taken))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(BackupException.Reason.HOME_NOT_EMPTY));
        assertThat(taken.resolve("mine")).hasContent("mine");
    }

    @Test
    void aTamperedJournalDoesNotRestoreUnnoticed() throws SQLException {
        try (Connection connection = stage.superuser();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "UPDATE safeguard.journal_entry SET action = 'test.none' WHERE id = (SELECT min(id) FROM safeguard.journal_entry)");
        }
        Path file = work.resolve("home.backup");
        new Backup(home.folder(), KEY).write(file);

        assertRefused(new Restore(file, KEY), work.resolve("restored"), BackupException.Reason.NOT_VERIFIED);
    }

    @Test
    void aStoppedHomeIsBackedUpToo() throws IOException {
        Path file = work.resolve("home.backup");
        new Backup(home.folder(), KEY).write(file);
        Path stopped = work.resolve("stopped");
        new Restore(file, KEY).into(stopped, programs());
        Path second = work.resolve("second.backup");
        new Backup(stopped, KEY).write(second);

        assertThat(new Restore(second, KEY)
                        .into(work.resolve("again"), programs())
                        .journalEntries())
                .isGreaterThanOrEqualTo(40);
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".partial"));
        }
    }
}
