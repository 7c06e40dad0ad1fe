package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.observation.Expunging;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class UrgentTipModuleTest {

    private static final String TIPS = "/api/intake/tips/urgent";

    private final Stage stage;
    private final Expunging expunging;
    private IntakeStage intake;
    private Stage.TestUser officer;
    private Client client;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    UrgentTipModuleTest(Stage stage, Expunging expunging) {
        this.stage = stage;
        this.expunging = expunging;
    }

    @BeforeEach
    void anOfficerUnderAnInquiry() {
        intake = new IntakeStage(stage);
        intake.feed("tips");
        officer = stage.user(intake.agency, Role.FIELD);
        client = stage.client(officer, stage.inquiry(intake.agency, officer));
    }

    @Test
    void aRunningClockIsListedWithFeedTypistAndDueTimeTheOldestFirst() {
        long first = type(client);
        long second = type(client);
        Client.Answer answer = client.get(TIPS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode tips = answer.json().path("items");
        assertThat(ids(tips)).containsExactly(first, second);
        JsonNode tip = tips.path(0);
        assertThat(tip.path("feedKey").asString()).isEqualTo("tips");
        assertThat(tip.path("feedName").asString()).isEqualTo("Tips tips");
        assertThat(tip.path("marking").asString()).isEqualTo("TLP:AMBER");
        assertThat(tip.path("typedBy").asString()).isEqualTo(officer.username());
        assertThat(tip.path("running").asBoolean()).isTrue();
        assertThat(tip.path("overdue").asBoolean()).isFalse();
        assertThat(tip.path("secondsLeft").asLong()).isBetween(3500L, 3600L);
        assertThat(tip.path("startedAt").asString())
                .isLessThan(tip.path("dueAt").asString());
        assertThat(answer.body()).doesNotContain("encerradas");
        assertThat(client.get(TIPS + "/count").body()).isEqualTo("{\"running\":2,\"overdue\":0}");
    }

    @Test
    void aTipThatCanWaitHasNoClock() {
        client.post("/api/intake/tips", Map.of("feedKey", "tips", "text", "Ayer pasó un camión"));
        assertThat(client.get(TIPS).json().path("total").asInt()).isZero();
    }

    @Test
    void aClockPastItsTimeIsOverdue() {
        long id = type(client);
        late(id);
        JsonNode tip = client.get(TIPS).json().path("items").path(0);
        assertThat(tip.path("overdue").asBoolean()).isTrue();
        assertThat(tip.path("secondsLeft").asLong()).isNegative();
        assertThat(client.get(TIPS + "/count").json().path("overdue").asInt()).isEqualTo(1);
    }

    @Test
    void aClockIsStoppedOnceAndWithWordsOnly() {
        long id = type(client);
        for (String nothing : List.of("", "  ", "x".repeat(2001))) {
            Client.Answer refused = stop(client, id, nothing);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("outcome-needed");
        }
        assertThat(client.post(TIPS + "/" + id + "/stop", Map.of()).status()).isEqualTo(422);
        Client.Answer stopped = stop(client, id, " Patrulla enviada ");
        assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
        assertThat(stopped.json().path("lastStop").path("outcome").asString()).isEqualTo("Patrulla enviada");
        assertThat(stopped.json().path("lastStop").path("by").asString()).isEqualTo(officer.username());
        assertThat(client.get(TIPS).json().path("total").asInt()).isZero();
        assertThat(ids(client.get(TIPS + "?state=stopped").json().path("items")))
                .containsExactly(id);
        Client.Answer again = stop(client, id, "otra vez");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("clock-stopped");
    }

    @Test
    void aStopTakenBackLetsTheClockRunOnAndKeepsWhatWasSaid() {
        long id = type(client);
        assertThat(undo(id).code()).isEqualTo("clock-running");
        String due = client.get(TIPS).json().path("items").path(0).path("dueAt").asString();
        stop(client, id, "Número equivocado");
        Client.Answer undone = undo(id);
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        JsonNode tip = client.get(TIPS).json().path("items").path(0);
        assertThat(tip.path("dueAt").asString()).isEqualTo(due);
        assertThat(tip.path("running").asBoolean()).isTrue();
        assertThat(tip.path("lastStop").path("outcome").asString()).isEqualTo("Número equivocado");
        assertThat(tip.path("lastStop").path("undoneBy").asString()).isEqualTo(officer.username());
        assertThat(stop(client, id, "Patrulla enviada").status()).isEqualTo(200);
        assertThat(stage.insert("SELECT count(*) FROM intake.clock_stop WHERE observation_id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void aClockThatWasStoppedInTimeIsNeverOverdue() {
        long id = type(client);
        stop(client, id, "Patrulla enviada");
        stage.insert("UPDATE intake.urgent_tip SET due_at = clock_started_at + interval '59 minutes' RETURNING 1");
        JsonNode tip = client.get(TIPS + "?state=stopped").json().path("items").path(0);
        assertThat(tip.path("overdue").asBoolean()).isFalse();
        assertThat(tip.path("secondsLeft").asLong()).isBetween(3400L, 3540L);
    }

    @Test
    void listingStoppingAndUndoingStandInTheJournalWithTheirRecordAndWithoutWords() throws SQLException {
        long id = type(client);
        client.get(TIPS);
        stop(client, id, "Patrulla enviada");
        undo(id);
        List<String> acts = entries();
        assertThat(acts)
                .contains(
                        "intake.urgent-tips {observation} {" + id + "}",
                        "intake.clock-stop {observation} {" + id + "}",
                        "intake.clock-undo {observation} {" + id + "}")
                .allSatisfy(act -> assertThat(act).doesNotContain("Patrulla"));
    }

    @Test
    void anotherAgencyNeitherSeesNorStopsTheClock() {
        long id = type(client);
        int other = stage.agency("unit-b");
        Stage.TestUser stranger = stage.user(other, Role.SUPERVISOR);
        Client there = stage.client(stranger, stage.inquiry(other, stranger));
        assertThat(there.get(TIPS).json().path("total").asInt()).isZero();
        assertThat(there.get(TIPS + "/count").json().path("running").asInt()).isZero();
        assertThat(stop(there, id, "nada").status()).isEqualTo(404);
        stop(client, id, "Patrulla enviada");
        assertThat(there.post(TIPS + "/" + id + "/undo", null).status()).isEqualTo(404);
    }

    @Test
    void withoutAnInquiryOnlyTheFeedManagersDutySeesClocksAndItStopsNone() {
        long id = type(client);
        assertThat(stage.client(officer).get(TIPS).code()).isEqualTo("mandate-needed");
        assertThat(intake.client.get(TIPS).json().path("total").asInt()).isEqualTo(1);
        assertThat(stop(intake.client, id, "nada").status()).isEqualTo(403);
    }

    @Test
    void aPageHoldsAHundredAndLeadsToTheNext() {
        long first = type(client);
        stage.insert("""
                WITH more AS (
                    INSERT INTO intake.urgent_tip
                    SELECT u.observation_id + n, u.feed_id, u.agency_id, u.marking, u.compartment_id, true, u.clock_started_at, u.due_at
                    FROM intake.urgent_tip u, generate_series(1, 119) AS n RETURNING 1)
                SELECT count(*) FROM more""");
        JsonNode page = client.get(TIPS).json();
        assertThat(page.path("items")).hasSize(100);
        assertThat(page.path("total").asInt()).isEqualTo(120);
        assertThat(page.path("items").path(1).path("typedBy").isNull()).isTrue();
        JsonNode next =
                client.get(TIPS + "?cursor=" + page.path("next").asString()).json();
        assertThat(ids(next.path("items"))).hasSize(20).doesNotContain(first);
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(client.get(TIPS + "?state=lost").code()).isEqualTo("clock-state-unknown");
    }

    @Test
    void whenItsRecordGoesTheClockGoesWithWhatWasSaid() {
        long id = type(client);
        stop(client, id, "Patrulla enviada");
        expunging.erase(stage.access(intake.manager), List.of(id));
        assertThat(stage.insert(
                        "SELECT (SELECT count(*) FROM intake.urgent_tip) + (SELECT count(*) FROM intake.clock_stop)"))
                .isZero();
    }

    private long type(Client typist) {
        Client.Answer answer =
                typist.post("/api/intake/tips", Map.of("feedKey", "tips", "text", "Están encerradas", "urgent", true));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("dueAt").asString()).isNotEmpty();
        return answer.json().path("observationId").asLong();
    }

    private void late(long id) {
        stage.insert(
                "UPDATE intake.urgent_tip SET clock_started_at = now() - interval '2 hours', due_at = now() - interval '1 hour'"
                        + " WHERE observation_id = ? RETURNING 1",
                id);
    }

    private static Client.Answer stop(Client by, long id, String outcome) {
        return by.post(TIPS + "/" + id + "/stop", Map.of("outcome", outcome));
    }

    private Client.Answer undo(long id) {
        return client.post(TIPS + "/" + id + "/undo", null);
    }

    private static List<Long> ids(JsonNode tips) {
        List<Long> ids = new ArrayList<>();
        tips.forEach(tip -> ids.add(tip.path("observationId").asLong()));
        return ids;
    }

    private List<String> entries() throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT action || ' ' || subject_types::text || ' ' || subject_ids::text FROM safeguard.journal_entry")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        return entries;
    }
}
