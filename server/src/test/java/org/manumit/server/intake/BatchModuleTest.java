package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class BatchModuleTest {

    private static final String HEAD = "id,text,phone,when\n";

    private final Stage stage;
    private IntakeStage intake;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    BatchModuleTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void aFeedManager() {
        intake = new IntakeStage(stage);
    }

    @Test
    void aFileBecomesObservationsWithDigestAndJournalEntry() {
        intake.feed("tips");
        JsonNode batch = intake.load(
                "tips",
                HEAD + "T-1,Pide ayuda,+57 601 555 0101,2026-03-01T10:00:00Z\n"
                        + "T-2,Otra llamada,,2026-03-02T10:00:00Z\n");
        assertThat(batch.path("state").asString()).as(batch.toString()).isEqualTo("DONE");
        assertThat(batch.path("accepted").asInt()).isEqualTo(2);
        assertThat(stage.insert(
                        "SELECT count(*) FROM observation.observation WHERE digest = sha256(convert_to(raw, 'UTF8'))"))
                .isEqualTo(2);
        assertThat(stage.insert(
                        "SELECT count(*) FROM safeguard.journal_entry WHERE action = 'intake.absorb' AND leaves = 2"))
                .isEqualTo(1);
    }

    @Test
    void theSameFileAgainIsTheSameBatch() {
        intake.feed("tips");
        JsonNode first = intake.load("tips", HEAD + "T-1,Pide ayuda,,\n");
        JsonNode again = intake.load("tips", HEAD + "T-1,Pide ayuda,,\n");
        assertThat(again.path("id").asLong()).isEqualTo(first.path("id").asLong());
        assertThat(intake.observations()).isEqualTo(1);
    }

    @Test
    void anOverlappingFileAddsOnlyWhatIsNew() {
        intake.feed("tips");
        intake.load("tips", HEAD + "T-1,uno,,\nT-2,dos,,\n");
        JsonNode second = intake.load("tips", HEAD + "T-2,dos,,\nT-3,tres,,\n");
        assertThat(second.path("accepted").asInt()).isEqualTo(1);
        assertThat(second.path("duplicates").asInt()).isEqualTo(1);
        assertThat(intake.observations()).isEqualTo(3);
    }

    @Test
    void twoEqualRecordsWithoutAnIdStayTwo() {
        intake.feed("tips");
        intake.load("tips", HEAD + ",igual,,\n,igual,,\n");
        JsonNode more = intake.load("tips", HEAD + ",igual,,\n,igual,,\n,igual,,\n");
        assertThat(more.path("accepted").asInt()).isEqualTo(1);
        assertThat(intake.observations()).isEqualTo(3);
    }

    @Test
    void anUndoneBatchLeavesTombstonesAndWhatOthersBroughtToo() {
        intake.feed("tips");
        JsonNode first = intake.load("tips", HEAD + "T-1,uno,,\nT-2,dos,,\n");
        intake.load("tips", HEAD + "T-2,dos,,\nT-3,tres,,\n");
        undo(first);
        assertThat(stage.insert("SELECT count(*) FROM observation.tombstone WHERE why = 'undone'"))
                .isEqualTo(1);
        assertThat(intake.observations()).isEqualTo(2);
    }

    @Test
    void undoingTheOtherBatchTooTakesWhatBothBrought() {
        intake.feed("tips");
        JsonNode first = intake.load("tips", HEAD + "T-1,uno,,\nT-2,dos,,\n");
        JsonNode second = intake.load("tips", HEAD + "T-2,dos,,\nT-3,tres,,\n");
        undo(first);
        undo(second);
        assertThat(intake.observations()).isZero();
    }

    @Test
    void anUndoneFileComesBackWhenItIsSentAgain() {
        intake.feed("tips");
        JsonNode first = intake.load("tips", HEAD + "T-1,uno,,\n");
        undo(first);
        JsonNode again = intake.load("tips", HEAD + "T-1,uno,,\n");
        assertThat(again.path("id").asLong()).isNotEqualTo(first.path("id").asLong());
        assertThat(again.path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void anotherFeedsFileNeedNotWaitButTheSameFeedsDoes() throws SQLException {
        int register = intake.feed("register");
        intake.feed("tips");
        long first;
        long second;
        try (Connection slow = stage.superuser();
                Statement statement = slow.createStatement()) {
            // As if the register took long: the loader waits for the lock of its feed.
            statement.execute("SELECT pg_advisory_lock(x'0B5E'::integer, " + register + ")");
            first = sent("register", HEAD + "R-1,uno,,\n");
            second = sent("register", HEAD + "R-2,dos,,\n");
            intake.await(first, "RUNNING");
            assertThat(intake.load("tips", HEAD + "T-1,Pide ayuda,,\n")
                            .path("state")
                            .asString())
                    .isEqualTo("DONE");
            assertThat(intake.await(second, "RECEIVED").path("accepted").asInt())
                    .isZero();
        }
        intake.await(second, "DONE");
        assertThat(intake.await(first, "DONE").path("accepted").asInt()).isEqualTo(1);
        assertThat(intake.observations()).isEqualTo(3);
    }

    private long sent(String feed, String content) {
        return intake.send(feed, "file.csv", content).json().path("id").asLong();
    }

    private void undo(JsonNode batch) {
        long id = batch.path("id").asLong();
        Client.Answer undone = intake.client.post("/api/intake/batches/" + id + "/undo", null);
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().path("state").asString()).isEqualTo("UNDONE");
        awaitUndone(id);
    }

    private void awaitUndone(long id) {
        while (stage.insert("SELECT next_chunk - undone_chunks FROM intake.batch WHERE id = ?", id) > 0) {
            Thread.onSpinWait();
        }
        while (stage.insert(
                        "SELECT count(*) FROM safeguard.journal_entry WHERE action = 'intake.undo-end' AND subject_ids = ARRAY[?::text]",
                        Long.toString(id))
                == 0) {
            Thread.onSpinWait();
        }
    }
}
