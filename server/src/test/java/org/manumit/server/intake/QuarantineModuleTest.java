package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class QuarantineModuleTest {

    private static final String FILE = "id,text,phone,when\n"
            + "T-1,uno,,2026-03-01T10:00:00Z\n"
            + "T-2,CANARIO dos,,no es una fecha\n"
            + "T-3,tres,,2026-03-03T10:00:00Z\n";

    private final Stage stage;
    private IntakeStage intake;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    QuarantineModuleTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void aFeedWithOneBadRecord() {
        intake = new IntakeStage(stage);
        intake.feed("tips");
    }

    @Test
    void aBadRecordWaitsWithLineFieldReasonAndRawText() {
        JsonNode batch = intake.load("tips", FILE);
        assertThat(batch.path("accepted").asInt()).isEqualTo(2);
        assertThat(batch.path("quarantined").asInt()).isEqualTo(1);
        JsonNode row = rows().path(0);
        assertThat(row.path("line").asInt()).isEqualTo(3);
        assertThat(row.path("raw").asString()).contains("T-2,CANARIO dos");
        assertThat(row.path("issues").path(0).path("field").asString()).isEqualTo("when");
        assertThat(row.path("issues").path(0).path("text").asString()).contains("when");
    }

    @Test
    void aMendedRecordIsTakenInOnceAndItsRawTextStays() {
        intake.load("tips", FILE);
        long id = rows().path(0).path("id").asLong();
        Client.Answer mended = mend(id, "2026-03-02T10:00:00Z");
        assertThat(mended.json().path("issues").isEmpty()).as(mended.body()).isTrue();
        assertThat(replay(id).path("replayed").asInt()).isEqualTo(1);
        assertThat(replay(id).path("replayed").asInt()).isZero();
        assertThat(intake.observations()).isEqualTo(3);
        assertThat(stage.insert("SELECT count(*) FROM observation.observation WHERE raw LIKE '%no es una fecha%'"))
                .isEqualTo(1);
        assertThat(rows().isEmpty()).isTrue();
    }

    @Test
    void aRecordThatIsStillBrokenStays() {
        intake.load("tips", FILE);
        long id = rows().path(0).path("id").asLong();
        mend(id, "tampoco");
        assertThat(replay(id).path("stillBroken").asInt()).isEqualTo(1);
        assertThat(intake.observations()).isEqualTo(2);
    }

    @Test
    void aRecordIsDiscardedWithAReasonOnly() {
        intake.load("tips", FILE);
        long id = rows().path(0).path("id").asLong();
        assertThat(discard(id, " ").status()).isEqualTo(422);
        assertThat(discard(id, "prueba del remitente").status()).isEqualTo(200);
        assertThat(rows().isEmpty()).isTrue();
    }

    @Test
    void anotherAgencysFeedManagerSeesNothingOfIt() {
        intake.load("tips", FILE);
        Client other = stage.client(stage.user(stage.agency("unit-b"), Role.FEED_MANAGER));
        Client.Answer seen = other.get("/api/intake/quarantine");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain("CANARIO").contains("\"total\":0");
    }

    @Test
    void anAdministratorMayNotLook() {
        Client administrator = stage.client(stage.user(intake.agency, Role.ADMINISTRATOR));
        assertThat(administrator.get("/api/intake/quarantine").status()).isEqualTo(403);
    }

    private JsonNode rows() {
        Client.Answer answer = intake.client.get("/api/intake/quarantine?feed=tips");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items");
    }

    private Client.Answer mend(long id, String when) {
        Client.Answer answer = intake.client.put(
                "/api/intake/quarantine/" + id,
                Map.of(
                        "fields",
                        List.of(
                                Map.of("name", "id", "value", "T-2"),
                                Map.of("name", "text", "value", "CANARIO dos"),
                                Map.of("name", "when", "value", when))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private JsonNode replay(long id) {
        Client.Answer answer = intake.client.post("/api/intake/quarantine/replay", Map.of("ids", List.of(id)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Client.Answer discard(long id, String reason) {
        return intake.client.post("/api/intake/quarantine/discard", Map.of("ids", List.of(id), "reason", reason));
    }
}
