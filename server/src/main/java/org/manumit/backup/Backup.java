package org.manumit.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.manumit.postgres.HomeDatabase;
import org.manumit.postgres.HomeLock;

/**
 * Writes an encrypted backup of a home while its server runs or stands still: a consistent physical copy of the database between
 * {@code pg_backup_start} and {@code pg_backup_stop} with the write-ahead log in between, the received files, the secrets with the
 * signing key, and the checkpoints. Readers and writers go on meanwhile.
 */
public final class Backup {

    private final Path home;
    private final BackupKey key;

    /**
     * @param home folder of the server to back up
     * @param key what will open the backup; lost, it cannot be replaced
     */
    public Backup(Path home, BackupKey key) {
        this.home = home.toAbsolutePath().normalize();
        this.key = key;
    }

    /**
     * What was written.
     *
     * @param files number of files in it
     * @param bytes size of the encrypted file
     */
    public record Report(long files, long bytes) {}

    /**
     * Writes the backup under a temporary name and then renames it, so that a file of the given name is always whole.
     *
     * @throws BackupException when the file exists, or reading or writing fails
     */
    public Report write(Path file) {
        if (Files.exists(file)) {
            throw new BackupException(
                    BackupException.Reason.FAILED, "The file " + file + " exists already. Choose another name.");
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long files = writeTo(partial);
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return new Report(files, Files.size(file));
        } catch (IOException | SQLException failure) {
            deleteQuietly(partial);
            throw new BackupException(
                    BackupException.Reason.FAILED, "The backup failed: " + failure.getMessage(), failure);
        }
    }

    private long writeTo(Path partial) throws IOException, SQLException {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 20);
                HomeDatabase database = HomeDatabase.open(home)) {
            SealingOutput sealing = new SealingOutput(Seal.create(key, raw), raw);
            FastGzip packed = new FastGzip(sealing);
            TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8");
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            Archive archive = new Archive(tar);
            copy(database, archive);
            tar.finish();
            packed.finish();
            sealing.finish();
            return archive.files();
        }
    }

    private void copy(HomeDatabase database, Archive archive) throws IOException, SQLException {
        try (Connection connection = database.superuser()) {
            archive.text("rows-before", RowCounts.of(connection).text());
            ClusterCopy cluster = new ClusterCopy(connection, database.data(), archive);
            cluster.begin();
            // Checkpoints before the copy ends, so that none of them is ahead of the database that is restored.
            archive.folder(home.resolve("checkpoints"), "home/checkpoints", path -> true);
            cluster.copy();
            archive.text("rows-after", RowCounts.of(connection).text());
            cluster.end();
        }
        // Received files after it, so that every file that the database names is there.
        archive.folder(home, "home", path -> {
            String first = home.relativize(path).getName(0).toString();
            return !first.equals("database")
                    && !first.equals("programs")
                    && !first.equals("checkpoints")
                    && !first.equals(HomeLock.FILE);
        });
    }

    private static void deleteQuietly(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException leftover) {
            // The name says that it is partial; the failure that led here is what the caller must hear of.
        }
    }

    /** Gzip at its fastest level: encryption leaves nothing to compress, so it must happen before. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
