package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

@ServerTest
class CrashModuleTest {

    private static final int ROWS = 60_000;

    private final Stage stage;
    private final SmartLifecycle workers;
    private IntakeStage intake;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    CrashModuleTest(Stage stage, @Qualifier("batchQueue") SmartLifecycle workers) {
        this.stage = stage;
        this.workers = workers;
    }

    @BeforeEach
    void aFeed() {
        intake = new IntakeStage(stage);
        intake.feed("tips");
    }

    @Test
    void aBatchSurvivesTheDeathOfItsDatabaseConnections() {
        long id = begin();
        for (int chunks = 1; chunks <= 3; chunks++) {
            awaitChunks(id, chunks);
            stage.insert(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'manumit_loader'");
        }
        everyRowIsThereOnce(intake.await(id, "DONE", "FAILED"));
    }

    @Test
    void aBatchGoesOnWhereTheServerWasStopped() {
        long id = begin();
        awaitChunks(id, 2);
        workers.stop();
        long held = intake.observations();
        assertThat(held).isLessThan(ROWS);
        workers.start();
        everyRowIsThereOnce(intake.await(id, "DONE", "FAILED"));
    }

    @Test
    void aCancelledBatchKeepsWhatWasReadAndCanBeResumed() {
        long id = begin();
        awaitChunks(id, 1);
        intake.client.post("/api/intake/batches/" + id + "/cancel", null);
        JsonNode cancelled = intake.await(id, "CANCELLED", "DONE");
        assertThat(intake.observations()).isEqualTo(cancelled.path("accepted").asLong());
        if (cancelled.path("state").asString().equals("CANCELLED")) {
            intake.client.post("/api/intake/batches/" + id + "/resume", null);
            intake.await(id, "DONE");
        }
        assertThat(intake.observations()).isEqualTo(ROWS);
    }

    @Test
    void anUndoingThatWasStruckAfterItsLastChunkIsBroughtToItsEnd() {
        long id = intake.load("tips", "id,text,phone,when\nT-1,uno,,\nT-2,dos,,ninguna fecha\n")
                .path("id")
                .asLong();
        workers.stop();
        intake.client.post("/api/intake/batches/" + id + "/undo", null);
        // What a kill between the last chunk and the end of the undoing leaves behind.
        stage.insert("SELECT pg_catalog.cardinality(observation.undo_chunk(?, 0))", id);
        stage.insert("UPDATE intake.batch SET undone_chunks = next_chunk WHERE id = ? RETURNING id", id);
        workers.start();
        awaitUndone(id);
        assertThat(stage.insert("SELECT count(*) FROM intake.quarantine WHERE batch_id = ?", id))
                .isZero();
        assertThat(stage.insert("SELECT count(*) FROM intake.custody_file WHERE held"))
                .isZero();
    }

    private void awaitUndone(long batch) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (stage.insert("SELECT count(*) FROM intake.batch WHERE id = ? AND undone_at IS NOT NULL", batch) == 0) {
            assertThat(System.nanoTime()).as("the undoing ends").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long begin() {
        StringBuilder file = new StringBuilder("id,text,phone,when\n");
        for (int row = 0; row < ROWS; row++) {
            file.append("T-")
                    .append(row)
                    .append(",Pide ayuda en la casa ")
                    .append(row)
                    .append(",,\n");
        }
        Client.Answer sent = intake.send("tips", "big.csv", file.toString());
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        return sent.json().path("id").asLong();
    }

    private void awaitChunks(long batch, int chunks) {
        while (stage.insert("SELECT next_chunk FROM intake.batch WHERE id = ?", batch) < chunks) {
            Thread.onSpinWait();
        }
    }

    private void everyRowIsThereOnce(JsonNode batch) {
        assertThat(batch.path("state").asString()).as(batch.toString()).isEqualTo("DONE");
        assertThat(batch.path("records").asLong()).isEqualTo(ROWS);
        assertThat(batch.path("accepted").asLong()).isEqualTo(ROWS);
        assertThat(intake.observations()).isEqualTo(ROWS);
        assertThat(stage.insert("SELECT count(DISTINCT source_id) FROM observation.observation"))
                .isEqualTo(ROWS);
        assertThat(stage.insert("SELECT sum(leaves) FROM safeguard.journal_entry WHERE action = 'intake.absorb'"))
                .isEqualTo(ROWS);
    }
}
