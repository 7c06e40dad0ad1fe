package org.manumit.server.safeguard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells outages of this machine from defects of ours. Thread-safe. */
@Component
public final class Outages {

    /** PostgreSQL's log grows by segments of 16 MiB; with less room than that it stops. */
    private static final long ROOM_BYTES = 16L << 20;

    private final Path home;
    private final boolean embedded;

    Outages(Home home, DatabaseSettings settings) {
        this.home = home.folder();
        this.embedded = settings.embedded();
    }

    /** The outage behind a failed use of the database; empty if it is none. */
    public Optional<Outage> of(Throwable failure) {
        // A database that has no room for its log goes down without a word: look for ourselves.
        return Outage.told(failure)
                .map(outage -> outage == Outage.DATABASE_AWAY && embedded && full() ? Outage.STORAGE_FULL : outage);
    }

    /** The outage behind a failed read or write of a file in the home. */
    public Outage ofFile() {
        return full() ? Outage.STORAGE_FULL : Outage.STORAGE_FAILING;
    }

    private boolean full() {
        try {
            return Files.getFileStore(home).getUsableSpace() < ROOM_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
