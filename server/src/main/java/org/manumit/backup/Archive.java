package org.manumit.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The tar archive within a backup. Files may grow, shrink or go while they are copied. Not thread-safe. */
final class Archive {

    private static final int BUFFER = 1 << 17;
    private final TarArchiveOutputStream tar;
    private final byte[] buffer = new byte[BUFFER];
    private long files;

    Archive(TarArchiveOutputStream tar) {
        this.tar = tar;
    }

    long files() {
        return files;
    }

    void text(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Copies folders and files below a folder whose paths are wanted, itself included. */
    void folder(Path folder, String name, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        directory(folder, name);
        for (Path child : children(folder)) {
            if (!wanted.test(child)) {
                continue;
            }
            String below = name + "/" + child.getFileName();
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folder(child, below, wanted);
            } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                file(child, below);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private void directory(Path folder, String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(mode(folder));
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    /** Copies the file at the size it has now: what it gains meanwhile is left out, what it loses is filled with zeros. */
    void file(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            long rest = Files.size(file);
            entry.setSize(rest);
            entry.setMode(mode(file));
            tar.putArchiveEntry(entry);
            while (rest > 0) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(rest, BUFFER));
                int part = read > 0 ? read : (int) Math.min(rest, BUFFER);
                if (read == 0) {
                    Arrays.fill(buffer, 0, part, (byte) 0);
                }
                tar.write(buffer, 0, part);
                rest -= part;
            }
            tar.closeArchiveEntry();
            files++;
        } catch (NoSuchFileException gone) {
            // Dropped since the folder was listed; the write-ahead log repeats the drop.
        }
    }

    private static int mode(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        int mode = 0;
        for (PosixFilePermission permission : permissions) {
            mode |= 1 << (8 - permission.ordinal());
        }
        return mode;
    }
}
