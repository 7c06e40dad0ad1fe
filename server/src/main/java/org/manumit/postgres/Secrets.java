package org.manumit.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The server's own secrets, one file each (0600) in a folder of mode 0700: 256 random bits made on first use, or whatever another part of
 * the server stores. Values appear in no log, message or {@code toString}. Thread-safe.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The bytes stored under the name; 32 random ones are stored first if there are none. */
    public synchronized byte[] key(String name) {
        return HexFormat.of().parseHex(text(name));
    }

    /** The same as 64 hexadecimal digits, fit for a password. */
    public synchronized String text(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                store(name, HexFormat.of().formatHex(fresh));
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new PostgresException(
                    "The secret '" + name + "' in " + folder + " could not be read or made", failure);
        }
    }

    /** Stores a value durably in place of any earlier one. */
    public synchronized void store(String name, String value) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path beside = folder.resolve(name + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap((value + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new PostgresException("The secret '" + name + "' could not be stored in " + folder, failure);
        }
    }

    public synchronized boolean has(String name) {
        return Files.exists(file(name));
    }

    private Path file(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalArgumentException("A secret's name must be lower-case words joined by hyphens");
        }
        return folder.resolve(name);
    }

    @Override
    public String toString() {
        return "Secrets[masked]";
    }
}
