package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} at random moments against the assembled jar: of the server, of the database's postmaster, of both at once, of single
 * backends; while a file arrives, while it is read, while a batch is taken back, while mended rows are taken in. How many and
 * which: {@code MANUMIT_TRIALS} and {@code MANUMIT_SEED}; the trials share one home, so that damage would add up.
 */
class KillTrials {

    private static final int TRIALS = Integer.parseInt(System.getenv().getOrDefault("MANUMIT_TRIALS", "5"));
    private static final long SEED = TrialSeed.get();
    private static final int ROWS = 30_000;
    private static final int BAD = 25;

    private static TrialHome home;
    private static long loadMillis;

    @BeforeAll
    static void aHomeThatHasLoadedOnce() throws Exception {
        home = TrialHome.make();
        TrialFile first = TrialFile.of("first", ROWS, BAD, new SplittableRandom(SEED));
        long began = System.nanoTime();
        TrialDelivery.begin(home, first).settle();
        loadMillis = (System.nanoTime() - began) / 1_000_000;
    }

    @AfterAll
    static void removeHome() {
        home.close();
    }

    @Test
    void whateverIsKilledWhatWasAcknowledgedIsThereOnce() throws Exception {
        for (int number = 0; number < TRIALS; number++) {
            Moment moment = Moment.values()[number % Moment.values().length];
            String name = "t" + number + "-" + moment.name().toLowerCase(java.util.Locale.ROOT);
            long began = System.nanoTime();
            try {
                trial(moment, name, new SplittableRandom(SEED + number));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "trial " + name + " of seed " + SEED + ": " + failure.getMessage() + "\n" + home.lastWords(),
                        failure);
            }
            System.out.printf("kill trial %s: held, %d ms%n", name, (System.nanoTime() - began) / 1_000_000);
        }
    }

    /** What is struck, and when; the first five are those of an ordinary test run. */
    private enum Moment {
        SERVER,
        POSTMASTER,
        /** Server, postmaster and all its processes. */
        BOTH,
        /** Server or postmaster while a batch is taken back. */
        UNDO,
        /** Server or postmaster while mended rows are taken in. */
        REPLAY,
        /** The server while the file is still being sent. */
        ARRIVAL,
        /** The processes of the database that load. */
        LOADER,
        /** Those that order the journal. */
        SEQUENCER,
        /** The one that writes the tables. */
        CHECKPOINT
    }

    private static void trial(Moment moment, String name, SplittableRandom random) throws Exception {
        TrialFile file = TrialFile.of(name, ROWS, BAD, random);
        switch (moment) {
            case UNDO -> undo(file, random);
            case REPLAY -> replay(file, random);
            case ARRIVAL -> arrival(file, random);
            default -> reading(moment, file, random);
        }
        onePostmaster();
        home.await("the search index follows", KillTrials::indexFollows);
        home.verifyJournal();
    }

    /** Two feeds load side by side. */
    private static void reading(Moment moment, TrialFile file, SplittableRandom random) throws Exception {
        TrialFile beside = TrialFile.of(TrialHome.FEED_BESIDE, "beside-" + file.name(), ROWS / 3, BAD, random);
        TrialDelivery delivery = TrialDelivery.begin(home, file);
        TrialDelivery deliveryBeside = TrialDelivery.begin(home, beside);
        TrialHome.pause(random.nextLong(loadMillis));
        home.witness();
        strike(moment);
        recover(random);
        hold(file, delivery.settle().path("id").asLong(), "open");
        hold(beside, deliveryBeside.settle().path("id").asLong(), "open");
    }

    private static void strike(Moment moment) {
        switch (moment) {
            case POSTMASTER -> killAll(home.postmasters().toList());
            case BOTH -> {
                List<ProcessHandle> children = home.backends("postgres");
                killAll(home.postmasters().toList());
                killAll(children);
                home.killServer();
            }
            case LOADER -> killAll(home.backends("manumit_loader"));
            case SEQUENCER -> killAll(home.backends("manumit_sequencer"));
            case CHECKPOINT -> killAll(home.backends("checkpointer"));
            default -> home.killServer();
        }
    }

    /** A struck server is started again, now and then after the journal was verified without it; a struck database is left to the server. */
    private static void recover(SplittableRandom random) throws Exception {
        if (home.serverLives()) {
            return;
        }
        if (random.nextBoolean()) {
            home.verifyJournal();
        }
        home.start();
    }

    private static void undo(TrialFile file, SplittableRandom random) throws Exception {
        long batch = TrialDelivery.begin(home, file).settle().path("id").asLong();
        Thread asking = ask("/api/intake/batches/" + batch + "/undo", Map.of());
        TrialHome.pause(random.nextLong(Math.max(200, loadMillis / 2)));
        home.witness();
        strike(random.nextBoolean() ? Moment.SERVER : Moment.POSTMASTER);
        recover(random);
        asking.join(40_000);
        home.await("the undoing is asked for", () -> asked(batch, "UNDONE", "/api/intake/batches/" + batch + "/undo"));
        try (TrialRows rows = home.rows()) {
            home.await("the batch is taken back", () -> takenBack(rows, batch));
            rows.holdNothing(file, batch);
        }
        long anew = TrialDelivery.begin(home, file).settle().path("id").asLong();
        assertThat(anew).as("an undone batch does not come back by itself").isNotEqualTo(batch);
        hold(file, anew, "open");
    }

    private static boolean takenBack(TrialRows rows, long batch) {
        try {
            return rows.number("SELECT count(*) FROM intake.batch WHERE undone_at IS NOT NULL AND id = ?", batch) == 1;
        } catch (java.sql.SQLException away) {
            throw new AssertionError(away);
        }
    }

    private static boolean asked(long batch, String state, String path) {
        try {
            if (home.client()
                    .get("/api/intake/batches/" + batch)
                    .path("state")
                    .asString()
                    .equals(state)) {
                return true;
            }
            home.client().post(path, Map.of());
            return false;
        } catch (CommandFailure away) {
            return false;
        }
    }

    private static void replay(TrialFile file, SplittableRandom random) throws Exception {
        long batch = TrialDelivery.begin(home, file).settle().path("id").asLong();
        ApiClient api = home.client();
        JsonNode waiting = api.get("/api/intake/quarantine?batch=" + batch).path("items");
        assertThat(waiting.size()).isEqualTo(BAD);
        waiting.forEach(
                row -> api.put("/api/intake/quarantine/" + row.path("id").asLong(), mended(row)));
        Map<String, Object> ids = TrialDelivery.open(api, batch);
        Thread asking = ask("/api/intake/quarantine/replay", ids);
        TrialHome.pause(random.nextLong(120));
        home.witness();
        strike(random.nextBoolean() ? Moment.SERVER : Moment.POSTMASTER);
        recover(random);
        asking.join(40_000);
        home.await("the rest is taken in", () -> replayed(batch, ids));
        hold(file, batch, "replayed");
    }

    private static Map<String, Object> mended(JsonNode row) {
        return Map.of(
                "fields",
                row.path("fields")
                        .valueStream()
                        .map(field -> Map.of(
                                "name",
                                field.path("name").asString(),
                                "value",
                                field.path("name").asString().equals("when")
                                        ? "2026-03-01T10:00:00Z"
                                        : field.path("value").asString()))
                        .toList());
    }

    private static boolean replayed(long batch, Map<String, Object> ids) {
        try {
            home.client().post("/api/intake/quarantine/replay", ids);
            return TrialDelivery.open(home.client(), batch).equals(Map.of("ids", List.of()));
        } catch (CommandFailure away) {
            return false;
        }
    }

    /** Struck while the file is still arriving: nothing of it was acknowledged, so nothing of it may be there. */
    private static void arrival(TrialFile file, SplittableRandom random) throws Exception {
        Thread sending = new Thread(() -> {
            try {
                TrialDelivery.send(home.client(), file, slowly(file.content()));
            } catch (CommandFailure broken) {
                // The server was killed under it.
            }
        });
        sending.start();
        TrialHome.pause(300 + random.nextLong(700));
        home.witness();
        home.killServer();
        sending.join(40_000);
        home.start();
        assertThat(home.files("custody/arriving", each -> true))
                .as("halves of files")
                .isZero();
        hold(file, TrialDelivery.begin(home, file).settle().path("id").asLong(), "open");
    }

    /** A line of about a megabyte a second. */
    private static InputStream slowly(byte[] content) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                TrialHome.pause(10);
                return super.read(into, from, Math.min(length, 10_000));
            }
        };
    }

    private static Thread ask(String path, Map<String, Object> body) {
        Thread asking = new Thread(() -> {
            try {
                home.client().post(path, body);
            } catch (CommandFailure broken) {
                // What was not answered is asked again.
            }
        });
        asking.start();
        return asking;
    }

    private static void hold(TrialFile file, long batch, String quarantineState) throws Exception {
        try (TrialRows rows = home.rows()) {
            rows.holdExactly(file, batch, quarantineState);
        }
    }

    private static void onePostmaster() {
        assertThat(home.postmasters().toList()).as("postmasters on the home").hasSize(1);
    }

    private static boolean indexFollows() {
        try {
            long lag = 0;
            for (JsonNode feed : FolderIngest.items(home.client().get("/api/intake/feeds"))) {
                lag += feed.path("health").path("indexLagRecords").asLong();
            }
            return lag == 0;
        } catch (CommandFailure away) {
            return false;
        }
    }

    private static void killAll(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
