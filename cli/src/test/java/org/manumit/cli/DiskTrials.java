package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A disk that fails below the database: writes and syncs of tables and of the write-ahead log that return EIO or ENOSPC or come back short,
 * by {@code src/test/c/failing_disk.c}, whose compiled library {@code MANUMIT_FAILING_DISK} names. {@code .ci/check} compiles it.
 */
class DiskTrials {

    private static final long SEED = TrialSeed.get();
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("MANUMIT_DISK_ROUNDS", "2"));
    private static final int ROWS = 30_000;

    private static TrialHome home;
    private static Path plan;
    private static Path strikes;

    /** One in so many calls is struck; syncs are fewer than writes. */
    private enum Fault {
        EIO_DATA("eio data 20"),
        EIO_LOG("eio log 20"),
        ENOSPC_DATA("enospc data 20"),
        ENOSPC_LOG("enospc log 20"),
        SHORT_DATA("short data 20"),
        SHORT_LOG("short log 3"),
        SYNC_DATA("sync data 3"),
        SYNC_LOG("sync log 10"),
        ENOSPC_ALL("enospc all 2");

        private final String line;

        Fault(String line) {
            this.line = line;
        }
    }

    @BeforeAll
    static void aHomeOnAFailingDisk() throws Exception {
        String given = System.getenv("MANUMIT_FAILING_DISK");
        assertThat(given)
                .as("MANUMIT_FAILING_DISK must name the library compiled from src/test/c/failing_disk.c")
                .isNotNull();
        Path folder = DemoServer.temporaryFolder("manumit-trial-");
        // The database runs as an ordinary user, who must be able to read it.
        Path library = Files.copy(Path.of(given), folder.resolve("failing_disk.so"));
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rwxr-xr-x"));
        plan = folder.resolve("plan");
        strikes = Files.createFile(folder.resolve("strikes"));
        Files.setPosixFilePermissions(strikes, PosixFilePermissions.fromString("rw-rw-rw-"));
        home = TrialHome.make(
                folder,
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "TRIAL_DISK_FOLDER",
                        folder.resolve("home/database/data").toString(),
                        "TRIAL_DISK_PLAN",
                        plan.toString(),
                        "TRIAL_DISK_STRIKES",
                        strikes.toString()));
    }

    @AfterAll
    static void removeHome() throws IOException {
        Files.deleteIfExists(plan);
        home.close();
    }

    @Test
    void whateverTheDiskDoesWhatWasAcknowledgedIsThereOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (Fault fault : Fault.values()) {
                trial(fault, round);
            }
        }
    }

    private static void trial(Fault fault, int round) throws Exception {
        String name = "d" + round + "-" + fault.name().toLowerCase(java.util.Locale.ROOT);
        SplittableRandom random = new SplittableRandom(SEED + round * 100L + fault.ordinal());
        TrialFile file = TrialFile.of(name, ROWS, 10, random);
        TrialDelivery delivery = TrialDelivery.begin(home, file);
        long struck;
        try {
            TrialHome.pause(random.nextLong(1_500));
            home.witness();
            long before = Files.size(strikes);
            begin(fault, random.nextInt(1 << 20));
            endure(2_000 + random.nextLong(4_000));
            Files.delete(plan);
            struck = Files.size(strikes) - before;
            assertThat(struck).as("how often the disk failed").isPositive();
            restart(random.nextInt(3));
            long batch = delivery.settle().path("id").asLong();
            try (TrialRows rows = home.rows()) {
                rows.holdExactly(file, batch, "open");
            }
            home.verifyJournal();
        } catch (Exception | AssertionError failure) {
            throw new AssertionError(
                    "trial " + name + " of seed " + SEED + ": " + failure.getMessage() + "\n" + home.lastWords(),
                    failure);
        }
        System.out.printf(
                "disk trial %s: held; the disk failed %d times, callers were told %s, the batch said %s%n",
                name, struck, delivery.refusals(), delivery.reasons());
    }

    private static void begin(Fault fault, int seed) throws IOException {
        Path beside = plan.resolveSibling("plan.new");
        Files.writeString(beside, fault.line + " " + seed + "\n");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(beside, plan, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets the fault work, with checkpoints of the database so that its tables are written and synchronised too. */
    private static void endure(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            home.checkpointDatabase(Duration.ofMillis(left));
            TrialHome.pause(300);
        }
    }

    /** Not at all, in an orderly way, or after a kill. */
    private static void restart(int how) {
        if (how == 0) {
            return;
        }
        if (how == 1) {
            home.stop();
        } else {
            home.killServer();
        }
        home.start();
    }
}
