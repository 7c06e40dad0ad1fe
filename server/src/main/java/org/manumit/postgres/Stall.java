package org.manumit.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tells when a postmaster has stopped recovering: it takes no sessions, and no process of it is left that would change that. PostgreSQL
 * 18.6 was seen to stay so for good after the disk had failed in two recoveries in a row. Confined to one thread.
 */
final class Stall {

    private static final String RECOVERING = "postgres: startup";

    private final Duration patience;
    private long lastSignOfLife = System.nanoTime();

    /** @param patience how long it must have been so, since between two recoveries it is for a moment */
    Stall(Duration patience) {
        this.patience = patience;
    }

    /** Whether it is stalled for long. Ask again and again. */
    boolean lasts(boolean refusesSessions, ProcessHandle postmaster) {
        if (!refusesSessions || recovers(postmaster)) {
            lastSignOfLife = System.nanoTime();
        }
        return System.nanoTime() - lastSignOfLife > patience.toNanos();
    }

    private static boolean recovers(ProcessHandle postmaster) {
        return postmaster.children().anyMatch(child -> {
            Path title = Path.of("/proc/" + child.pid() + "/cmdline");
            try {
                return Files.readString(title, StandardCharsets.ISO_8859_1).startsWith(RECOVERING);
            } catch (IOException untold) {
                // It has just ended, or this system does not tell: only what is seen counts as a stall.
                return child.isAlive();
            }
        });
    }
}
