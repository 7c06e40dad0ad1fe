package org.manumit.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.JournalVerifier;
import org.manumit.journal.Verification;
import org.manumit.postgres.HomeDatabase;

/**
 * Restores a backup into an empty home, starts its database once, and verifies what came out: the journal against its checkpoints,
 * and the number of rows of each table. A home that does not verify is removed again.
 */
public final class Restore {

    private final Path file;
    private final BackupKey key;

    /**
     * @param file the backup
     * @param key what it was made with
     */
    public Restore(Path file, BackupKey key) {
        this.file = file;
        this.key = key;
    }

    /**
     * What was restored.
     *
     * @param journalEntries entries of the journal, all verified
     * @param signedEntries how many of them a checkpoint in the backup attests
     * @param tables tables whose rows were counted
     * @param rows rows in them
     */
    public record Report(long journalEntries, long signedEntries, int tables, long rows) {}

    /**
     * Restores into this home, which must not exist or be empty.
     *
     * @throws BackupException when the home is not empty, the key is wrong, the file is damaged, or what was restored does not verify
     */
    public Report into(Path home) {
        return into(home, home.resolve("programs"));
    }

    /** The same with the database's programs unpacked elsewhere. */
    Report into(Path home, Path programs) {
        requireEmpty(home);
        boolean existed = Files.exists(home);
        try {
            Counts expected = unpack(home);
            HomeDatabase.handOver(home.resolve("database"));
            return verify(home, programs, expected);
        } catch (IOException | SQLException failure) {
            clear(home, existed);
            throw new BackupException(
                    BackupException.Reason.FAILED, "The restoration failed: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            clear(home, existed);
            throw failure;
        }
    }

    private static void requireEmpty(Path home) {
        try (Stream<Path> content = Files.exists(home) ? Files.list(home) : Stream.empty()) {
            if (content.findAny().isPresent()) {
                throw new BackupException(
                        BackupException.Reason.HOME_NOT_EMPTY,
                        "The folder " + home + " is not empty. Restore into a new one.");
            }
        } catch (IOException failure) {
            throw new BackupException(
                    BackupException.Reason.FAILED, "The folder " + home + " cannot be used.", failure);
        }
    }

    private Counts unpack(Path home) throws IOException {
        Counts counts = new Counts();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            UnsealingInput plain = new UnsealingInput(Seal.open(key, raw), raw);
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(plain, 1 << 16)), "UTF-8")) {
                Files.createDirectories(home);
                for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(tar, entry, home, counts);
                }
            }
            // The archive's own end mark comes before the sealed end: read on, so that a cut there is noticed too.
            while (plain.read() >= 0) {
                continue;
            }
        } catch (ZipException wrong) {
            throw new BackupException(
                    BackupException.Reason.DAMAGED, "The backup is damaged. Use another copy.", wrong);
        }
        if (counts.before == null || counts.after == null) {
            throw new BackupException(
                    BackupException.Reason.DAMAGED, "The backup lacks its list of rows. Use another copy.");
        }
        return counts;
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home, Counts counts)
            throws IOException {
        String name = entry.getName();
        if (name.equals("rows-before")) {
            counts.before = RowCounts.parse(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        } else if (name.equals("rows-after")) {
            counts.after = RowCounts.parse(new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        } else {
            String below = name.startsWith("home/") ? name.substring("home/".length()) : name;
            Path path = home.resolve(below).normalize();
            if (!path.startsWith(home)) {
                throw new BackupException(BackupException.Reason.DAMAGED, "The backup names a file outside the home.");
            }
            write(tar, entry, path);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
        }
        if (entry.getMode() != 0) {
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            if ((mode >> (8 - permission.ordinal()) & 1) == 1) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private static Report verify(Path home, Path programs, Counts expected) throws IOException, SQLException {
        CheckpointFolder folder = new CheckpointFolder(home.resolve("checkpoints"));
        try (HomeDatabase database = HomeDatabase.open(home, programs);
                Connection connection = database.superuser()) {
            Verification journal = new JournalVerifier(folder.key(), folder.list()).verify(connection);
            if (!journal.ok()) {
                throw new BackupException(
                        BackupException.Reason.NOT_VERIFIED,
                        "The restored journal has " + journal.problemCount() + " problems, the first: "
                                + journal.problems().get(0));
            }
            RowCounts found = RowCounts.of(connection);
            List<String> missing = found.missing(expected.before(), expected.after());
            if (!missing.isEmpty()) {
                throw new BackupException(
                        BackupException.Reason.NOT_VERIFIED, "Rows are missing in " + String.join(", ", missing) + ".");
            }
            long rows =
                    found.byTable().values().stream().mapToLong(Long::longValue).sum();
            return new Report(journal.size(), journal.signed(), found.byTable().size(), rows);
        }
    }

    private static void clear(Path home, boolean keepFolder) {
        if (!Files.exists(home)) {
            return;
        }
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    if (!(keepFolder && folder.equals(home))) {
                        Files.delete(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException leftover) {
            throw new BackupException(
                    BackupException.Reason.FAILED,
                    "The restoration failed and left files in " + home + ". Remove them.",
                    leftover);
        }
    }

    private static final class Counts {
        private @Nullable RowCounts before;
        private @Nullable RowCounts after;

        RowCounts before() {
            return Objects.requireNonNull(before);
        }

        RowCounts after() {
            return Objects.requireNonNull(after);
        }
    }
}
