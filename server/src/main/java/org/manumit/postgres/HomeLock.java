package org.manumit.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The hold on a home that a server, or a command which starts the home's database, has alone until it closes it or ends. Thread-safe. */
public final class HomeLock implements AutoCloseable {

    /** Name of the file in the home that is locked. */
    public static final String FILE = "server.lock";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes hold of the home; empty if somebody else has it. */
    public static Optional<HomeLock> take(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(channel));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
