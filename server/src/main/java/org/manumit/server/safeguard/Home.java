package org.manumit.server.safeguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which this server keeps its files, held by one server at a time. Modules keep theirs in a sub-folder of their own name.
 * Thread-safe.
 */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder if need be and takes hold of it; fails if another server holds it. */
    static Home take(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                // Root's database runs as an ordinary user, who must be able to walk through, though not to list.
                boolean root = "root".equals(System.getProperty("user.name"));
                Files.setPosixFilePermissions(
                        folder, PosixFilePermissions.fromString(root ? "rwx--x--x" : "rwx------"));
            }
            FileChannel channel = FileChannel.open(
                    folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException("Another Manumit server is running on " + folder
                        + ". Stop it, or choose another folder with manumit.home.");
            }
            return new Home(folder, channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    /** A sub-folder for one module, made with mode 0700 on first use. */
    public Path folder(String module) {
        Path inside = folder.resolve(module);
        try {
            Files.createDirectories(inside);
            Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));
            return inside;
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + inside + " cannot be used", failure);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
