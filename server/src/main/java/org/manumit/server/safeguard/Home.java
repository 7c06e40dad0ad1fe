package org.manumit.server.safeguard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.manumit.postgres.HomeLock;

/**
 * The folder in which this server keeps its files, held by one server at a time. Modules keep theirs in a sub-folder of their own name.
 * Thread-safe.
 */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final HomeLock lock;

    private Home(Path folder, HomeLock lock) {
        this.folder = folder;
        this.lock = lock;
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
            HomeLock lock = HomeLock.take(folder)
                    .orElseThrow(() -> new IllegalStateException("Another Manumit server is running on " + folder
                            + ". Stop it, or choose another folder with manumit.home."));
            return new Home(folder, lock);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The folder " + folder + " cannot be used: " + failure.getMessage(), failure);
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
        lock.close();
    }
}
