package org.manumit.server.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.IntakeStage;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ObservationModuleTest {

    private static final String FILE =
            "id,text,phone,when\nT-1,CANARIO pide ayuda,+57 601 555 0101,2026-03-01T10:00:00Z\n";

    private final Stage stage;
    private final Expunging expunging;
    private IntakeStage intake;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    ObservationModuleTest(Stage stage, Expunging expunging) {
        this.stage = stage;
        this.expunging = expunging;
    }

    @BeforeEach
    void aTip() {
        intake = new IntakeStage(stage);
        intake.feed("tips");
        intake.load("tips", FILE);
    }

    @Test
    void aMemberOfAnInquiryReadsTheRawRecordAndTheReadingIsJournalled() {
        Stage.TestUser ana = stage.user(intake.agency, Role.ANALYST);
        Client member = stage.client(ana, stage.inquiry(intake.agency, ana));
        Client.Answer answer = member.get("/api/observation/observations/" + id());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("raw").asString()).contains("CANARIO");
        assertThat(answer.json().path("feed").path("key").asString()).isEqualTo("tips");
        assertThat(answer.json().path("occurredAt").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(answer.json().path("digest").asString()).hasSize(64);
        assertThat(stage.insert(
                        "SELECT count(*) FROM safeguard.journal_entry WHERE action = 'observation.read' AND actor = ? AND inquiry IS NOT NULL",
                        ana.id()))
                .isEqualTo(1);
    }

    @Test
    void withoutAnInquiryARecordThatNamesAPersonIsAbsent() {
        Client analyst = stage.client(stage.user(intake.agency, Role.ANALYST));
        Client.Answer answer = analyst.get("/api/observation/observations/" + id());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("CANARIO");
    }

    @Test
    void anotherAgencysInquiryDoesNotReachIt() {
        int other = stage.agency("unit-b");
        Stage.TestUser eva = stage.user(other, Role.ANALYST);
        Client.Answer answer =
                stage.client(eva, stage.inquiry(other, eva)).get("/api/observation/observations/" + id());
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whatHasExpiredLeavesATombstone() {
        stage.insert("WITH o AS (UPDATE observation.observation SET retained_until = '2020-01-01'),"
                + " c AS (UPDATE observation.chunk SET retained_until = '2020-01-01') SELECT 1");
        long id = id();
        assertThat(expunging.expire()).isEqualTo(1);
        assertThat(intake.observations()).isZero();
        Stage.TestUser ana = stage.user(intake.agency, Role.ANALYST);
        Client.Answer answer =
                stage.client(ana, stage.inquiry(intake.agency, ana)).get("/api/observation/observations/" + id);
        assertThat(answer.json().path("expunged").path("why").asString()).isEqualTo("expired");
        assertThat(answer.body()).doesNotContain("CANARIO");
    }

    @Test
    void whatWasErasedDoesNotComeBackWithAnotherFile() {
        expunging.erase(stage.access(intake.manager), List.of(id()));
        intake.load("tips", FILE + "T-2,otra,,\n");
        assertThat(intake.observations()).isEqualTo(1);
        assertThat(stage.insert("SELECT count(*) FROM observation.observation WHERE text LIKE 'CANARIO%'"))
                .isZero();
    }

    @Test
    void whatIsHeldAmongWhatIsNewStaysOnceInEachFurtherFile() {
        String more = FILE;
        for (int file = 2; file <= 6; file++) {
            more += "T-" + file + ",otra " + file + ",+57 601 555 01" + (10 + file) + ",2026-03-02T10:00:00Z\n";
            intake.load("tips", more);
            assertThat(intake.observations()).isEqualTo(file);
            assertThat(stage.insert("SELECT count(*) FROM resolution.mention")).isEqualTo(file);
        }
        assertThat(stage.insert("SELECT count(*) FROM observation.sighting WHERE observation_id = ?", id()))
                .isEqualTo(5);
    }

    @Test
    void anErasureWaitsForTheLoadOfItsFeed() throws Exception {
        int feed = (int) stage.insert("SELECT feed_id FROM observation.observation");
        try (Connection load = stage.superuser();
                Connection erasure = stage.superuser();
                Statement statement = erasure.createStatement()) {
            load.setAutoCommit(false);
            LoadTable.lockFeed(load, feed);
            statement.execute("SET lock_timeout = '200ms'");
            assertThatThrownBy(() -> LoadTable.erase(erasure, List.of(id()))).hasMessageContaining("lock timeout");
            load.rollback();
            assertThat(LoadTable.erase(erasure, List.of(id()))).hasSize(1);
        }
    }

    @Test
    void noRoleOfTheServerMayChangeAnObservation() throws SQLException {
        for (String role : List.of("manumit_app", "manumit_run", "manumit_loader")) {
            try (Connection connection = stage.superuser();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE " + role);
                assertThatThrownBy(() -> statement.execute("UPDATE observation.observation SET raw = 'other'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("DELETE FROM observation.observation"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theLoaderCannotReadWhatItLoads() throws SQLException {
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE manumit_loader");
            assertThatThrownBy(() -> statement.execute("SELECT raw FROM observation.observation"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private long id() {
        return stage.insert("SELECT min(id) FROM observation.observation");
    }
}
