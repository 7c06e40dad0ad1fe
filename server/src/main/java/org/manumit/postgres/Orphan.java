package org.manumit.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A postmaster of our folder that outlived the server which started it.
 *
 * @param port its TCP port, or 0 if it had not opened one yet
 */
record Orphan(ProcessHandle process, int port) {

    /** Reads postmaster.pid; a process of that number which is not a PostgreSQL on this folder is somebody else's and is left alone. */
    static @Nullable Orphan find(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        long pid = lines.isEmpty() ? -1 : number(lines.get(0));
        Optional<ProcessHandle> process = pid > 0 ? ProcessHandle.of(pid) : Optional.empty();
        if (process.isEmpty() || !process.get().isAlive() || !serves(pid, data)) {
            return null;
        }
        return new Orphan(process.get(), lines.size() > 3 ? (int) number(lines.get(3)) : 0);
    }

    private static boolean serves(long pid, Path data) throws IOException {
        Path commandLine = Path.of("/proc/" + pid + "/cmdline");
        if (!Files.isReadable(commandLine)) {
            return false;
        }
        String words = Files.readString(commandLine, StandardCharsets.ISO_8859_1);
        return words.contains("postgres") && words.contains(data.toString());
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException damaged) {
            return -1;
        }
    }
}
