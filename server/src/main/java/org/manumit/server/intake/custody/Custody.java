package org.manumit.server.intake.custody;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of files as they were received, named by the SHA-256 of their content: the same file is stored once. A file is
 * on the disk, synchronised, before anyone is told that it was received. Folders have mode 0700 and files 0600. Thread-safe.
 */
public final class Custody {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Path arriving;
    private final boolean compress;

    /**
     * Opens the folder, made if absent, and removes what an interrupted upload left behind.
     *
     * @param compress whether files are stored with gzip
     */
    public Custody(Path folder, boolean compress) {
        this.folder = folder;
        this.arriving = folder.resolve("arriving");
        this.compress = compress;
        try {
            Files.createDirectories(arriving, OWNER_FOLDER);
            try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(arriving)) {
                for (Path leftOver : leftOvers) {
                    Files.delete(leftOver);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The custody folder cannot be used: " + folder, e);
        }
    }

    /**
     * Takes a file in. It is not in custody until {@link #keep} is called.
     *
     * @param sealed whether it may rest on the disk only under a key that is never written down
     * @param maxBytes longest file
     * @throws FileTooLongException if it is longer
     * @throws StorageException if the disk does not take it; nothing of it is left then
     */
    public Arrival receive(InputStream in, boolean sealed, long maxBytes) throws IOException {
        Path file = create();
        Seal seal = sealed ? Seal.random() : Seal.NONE;
        boolean whole = false;
        try {
            Arrival arrival = copy(in, file, seal, maxBytes);
            whole = true;
            return arrival;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path create() throws StorageException {
        try {
            return Files.createFile(arriving.resolve(UUID.randomUUID().toString()), OWNER_FILE);
        } catch (IOException failure) {
            throw new StorageException(failure);
        }
    }

    private static void synchronise(FileChannel channel) throws StorageException {
        try {
            channel.force(true);
        } catch (IOException failure) {
            throw new StorageException(failure);
        }
    }

    private Arrival copy(InputStream in, Path file, Seal seal, long maxBytes) throws IOException {
        long bytes = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            boolean packed = compress && seal == Seal.NONE;
            OutputStream stored = new StorageException.ToDisk(Channels.newOutputStream(channel));
            OutputStream out = packed ? new GZIPOutputStream(stored, BUFFER_BYTES) : seal.closing(stored);
            DigestOutputStream digesting = new DigestOutputStream(out, FileDigest.sha256());
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw new FileTooLongException(maxBytes);
                }
                digesting.write(buffer, 0, read);
            }
            if (out instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            digesting.flush();
            synchronise(channel);
            return new Arrival(FileDigest.of(digesting.getMessageDigest()), bytes, file, packed, seal);
        }
    }

    /** Reads an arrival before it is decided on. */
    public InputStream open(Arrival arrival) throws IOException {
        InputStream stored = arrival.seal().opening(Files.newInputStream(arrival.file()));
        return arrival.compressed() ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
    }

    /** Puts an arrival into custody and lets its temporary copy go. A sealed arrival is unsealed by this. */
    public void keep(Arrival arrival) throws IOException {
        if (find(arrival.digest()) == null) {
            Path shelf = shelf(arrival.digest());
            Path target = path(arrival.digest(), arrival.compressed());
            Files.createDirectories(shelf, OWNER_FOLDER);
            Path clear = arrival.seal() == Seal.NONE ? arrival.file() : unseal(arrival);
            Files.move(clear, target, StandardCopyOption.ATOMIC_MOVE);
            synchronise(shelf);
            synchronise(folder);
        }
        discard(arrival);
    }

    private Path unseal(Arrival arrival) throws IOException {
        Path clear = Files.createFile(arriving.resolve(UUID.randomUUID().toString()), OWNER_FILE);
        try (InputStream in = open(arrival);
                FileChannel channel = FileChannel.open(clear, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        return clear;
    }

    /** Lets an arrival go without trace on the disk. */
    public void discard(Arrival arrival) throws IOException {
        Files.deleteIfExists(arrival.file());
    }

    /** Reads a file in custody as it was received. */
    public InputStream open(FileDigest digest) throws IOException {
        Path file = find(digest);
        if (file == null) {
            throw new NoSuchFileException("custody holds no file " + digest.hex());
        }
        InputStream stored = Files.newInputStream(file);
        return isPacked(file) ? new GZIPInputStream(stored, BUFFER_BYTES) : stored;
    }

    /** Whether the file is in custody. */
    public boolean holds(FileDigest digest) {
        return find(digest) != null;
    }

    /** Removes a file from custody, if it is there. */
    public void remove(FileDigest digest) throws IOException {
        Files.deleteIfExists(path(digest, false));
        Files.deleteIfExists(path(digest, true));
    }

    /** Removes files that no record speaks of: a crash came between storing one and recording it. */
    public void removeUnknown(Predicate<FileDigest> known) throws IOException {
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path shelf : shelves) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
                    for (Path file : files) {
                        String name = String.valueOf(file.getFileName());
                        String hex = isPacked(file) ? name.substring(0, name.length() - 3) : name;
                        if (!known.test(FileDigest.ofHex(hex))) {
                            Files.delete(file);
                        }
                    }
                }
            }
        }
    }

    private @Nullable Path find(FileDigest digest) {
        Path plain = path(digest, false);
        Path packed = path(digest, true);
        return Files.exists(plain) ? plain : Files.exists(packed) ? packed : null;
    }

    private Path shelf(FileDigest digest) {
        return folder.resolve(digest.hex().substring(0, 2));
    }

    private Path path(FileDigest digest, boolean packed) {
        return shelf(digest).resolve(packed ? digest.hex() + ".gz" : digest.hex());
    }

    private static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    private static void synchronise(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
