package org.manumit.server.detection.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.IntakeStage;
import org.manumit.server.observation.Expunging;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class ForeignTextModuleTest {

    private static final String TEXTS = "/api/detection/foreign-texts";
    private static final String CREOLE = "Mwen pa ka soti nan kay la, yo pran paspò mwen";
    private static final String QUECHUA = "Mana llamkasqaymanta qullqita quwankuchu, wasiyman kutiyta munani";
    private static final String FILIPINO = "Tulungan ninyo kami, kinuha ng amo ang mga pasaporte namin";

    private final Stage stage;
    private final Expunging expunging;
    private final LanguageReading reading;
    private IntakeStage intake;
    private Stage.TestUser officer;
    private Client client;
    private Client colleague;
    private Client supervisor;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    ForeignTextModuleTest(Stage stage, Expunging expunging, LanguageReading reading) {
        this.stage = stage;
        this.expunging = expunging;
        this.reading = reading;
    }

    @BeforeEach
    void interpretersUnderAnInquiry() {
        intake = new IntakeStage(stage);
        intake.feed("tips");
        officer = stage.user(intake.agency, Role.FIELD);
        Stage.TestUser other = stage.user(intake.agency, Role.ANALYST);
        Stage.TestUser boss = stage.user(intake.agency, Role.SUPERVISOR);
        String inquiry = stage.inquiry(intake.agency, officer, other, boss);
        client = stage.client(officer, inquiry);
        colleague = stage.client(other, inquiry);
        supervisor = stage.client(boss, inquiry);
    }

    @Test
    void whatNobodyHereReadsWaitsTheUrgentFirstThenTheOldest() throws InterruptedException {
        long first = type(QUECHUA, false);
        long second = type(FILIPINO, false);
        long urgent = type(CREOLE, true);
        type("Me quitaron el pasaporte y no me dejan salir", true);
        type("ok +13125550150", false);

        JsonNode page = list("");
        assertThat(ids(page)).containsExactly(urgent, first, second);
        JsonNode item = page.path("items").path(0);
        assertThat(item.path("language").asString()).isEqualTo("ht");
        assertThat(item.path("guess").asString()).isEqualTo("ht");
        assertThat(item.path("dueAt").isNull()).isFalse();
        assertThat(item.path("feed").asString()).isEqualTo("Tips tips");
        assertThat(item.path("kind").asString()).isEqualTo("TIP");
        assertThat(page.path("items").path(2).path("language").asString()).isEqualTo("und");
        assertThat(page.toString()).doesNotContain("paspò").doesNotContain("pasaporte");
        assertThat(ids(list("?language=qu"))).containsExactly(first);
        assertThat(list("?language=qu").path("total").asInt()).isEqualTo(1);
        assertThat(list("?state=translated").path("total").asInt()).isZero();
        assertThat(list("").path("counts")).hasSize(3);
    }

    @Test
    void anUrgentTipThatWasAnsweredWaitsLikeTheOthers() throws InterruptedException {
        long first = type(QUECHUA, false);
        long urgent = type(CREOLE, true);
        client.post("/api/intake/tips/urgent/" + urgent + "/stop", Map.of("outcome", "Patrulla enviada"));

        assertThat(ids(list(""))).containsExactly(first, urgent);
    }

    @Test
    void textsOfAFileAreLookedAtToo() throws InterruptedException {
        intake.load(
                "tips", "id,text,phone,when\n1,\"" + CREOLE + "\",,\n2,Todo en orden por aquí,,\n3,+13125550150,,\n");
        reading.backlog().await();

        assertThat(list("").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aTextIsTakenTranslatedAndShownBesideItsOriginal() throws InterruptedException {
        long id = type(FILIPINO, false);
        Client.Answer taken = take(client, id);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("words").asString()).isEqualTo(FILIPINO);
        assertThat(list("?state=taken").path("items").path(0).path("takenBy").asString())
                .isEqualTo(officer.username());

        Client.Answer written = translate(client, id, "tl", "es", " Ayúdennos, el patrón tiene nuestros pasaportes ");
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        JsonNode shown = ofRecord(colleague, id);
        assertThat(shown.path("state").asString()).isEqualTo("TRANSLATED");
        assertThat(shown.path("language").asString()).isEqualTo("tl");
        JsonNode translation = shown.path("translations").path(0);
        assertThat(translation.path("words").asString()).isEqualTo("Ayúdennos, el patrón tiene nuestros pasaportes");
        assertThat(translation.path("by").asString()).isEqualTo(officer.username());
        assertThat(translation.path("into").asString()).isEqualTo("es");
        assertThat(translation.path("version").asInt()).isEqualTo(1);
        assertThat(translation.path("mine").asBoolean()).isFalse();
        assertThat(client.get("/api/observation/observations/" + id)
                        .json()
                        .path("text")
                        .asString())
                .isEqualTo(FILIPINO);
        assertThat(list("").path("total").asInt()).isZero();
        assertThat(list("?state=translated").path("items").path(0).path("guess").asString())
                .isEqualTo("und");
    }

    @Test
    void aLaterVersionStandsBesideTheEarlierOne() throws InterruptedException {
        long id = type(CREOLE, false);
        take(client, id);
        translate(client, id, "ht", "en", "I cannot leave the house, they took my passport");
        take(colleague, id);
        translate(colleague, id, "ht", "en", "I am not able to leave the house, they took my passport");

        JsonNode versions = ofRecord(client, id).path("translations");
        assertThat(versions).hasSize(2);
        assertThat(versions.path(0).path("version").asInt()).isEqualTo(2);
        assertThat(versions.path(1).path("words").asString())
                .isEqualTo("I cannot leave the house, they took my passport");
    }

    @Test
    void ofManyWhoTakeATextAtOnceOneGetsIt() throws Exception {
        long id = type(CREOLE, true);
        List<Client> people = List.of(client, colleague, supervisor);
        ExecutorService hands = Executors.newFixedThreadPool(people.size());
        try {
            List<Callable<Integer>> tries = new ArrayList<>();
            people.forEach(each -> tries.add(() -> take(each, id).status()));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : hands.invokeAll(tries)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void onlyWhoHasTakenATextTranslatesItOrGivesItBackAndASupervisorMayForThem() throws InterruptedException {
        long id = type(CREOLE, false);
        assertThat(client.post(TEXTS + "/" + id + "/release", null).code()).isEqualTo("foreign-text-free");
        assertThat(translate(client, id, "ht", "en", "words").code()).isEqualTo("foreign-text-not-taken");
        take(client, id);
        assertThat(take(client, id).status()).isEqualTo(200);
        assertThat(take(colleague, id).code()).isEqualTo("foreign-text-taken");
        assertThat(translate(colleague, id, "ht", "en", "words").code()).isEqualTo("foreign-text-not-taken");
        assertThat(colleague.post(TEXTS + "/" + id + "/release", null).code()).isEqualTo("foreign-text-of-another");
        assertThat(supervisor.post(TEXTS + "/" + id + "/release", null).status())
                .isEqualTo(200);
        assertThat(translate(client, id, "ht", "en", "words").code()).isEqualTo("foreign-text-not-taken");
        assertThat(list("").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whoCannotReadATextSaysWhatItMayBeAndItWaitsForTheNext() throws InterruptedException {
        long id = type(FILIPINO, false);
        assertThat(tell(client, id, "tl").code()).isEqualTo("foreign-text-not-taken");
        take(client, id);
        assertThat(tell(client, id, "no such").code()).isEqualTo("language-unknown");
        assertThat(tell(client, id, "TL").status()).isEqualTo(200);

        JsonNode waiting = list("?language=tl").path("items").path(0);
        assertThat(waiting.path("passes").asInt()).isEqualTo(1);
        assertThat(waiting.path("guess").asString()).isEqualTo("und");
        JsonNode told = client.get(TEXTS + "/" + id).json().path("told").path(0);
        assertThat(told.path("by").asString()).isEqualTo(officer.username());
    }

    @Test
    void aTextThatIsReadHereAfterAllLeavesTheQueueUntilSomebodyTakesItAgain() throws InterruptedException {
        long id = type(FILIPINO, false);
        take(client, id);
        tell(client, id, "es");
        assertThat(list("").path("total").asInt()).isZero();
        assertThat(ids(list("?state=not-needed"))).containsExactly(id);
        take(colleague, id);
        tell(colleague, id, "tl");
        assertThat(ids(list(""))).containsExactly(id);
    }

    @Test
    void aTranslationIsWithdrawnByItsAuthorOrASupervisorAndKeptInTheHistory() throws InterruptedException {
        long id = type(CREOLE, false);
        take(client, id);
        long own = translation(translate(client, id, "ht", "fr", "Je ne peux pas sortir"));
        assertThat(withdraw(colleague, own).code()).isEqualTo("translation-of-another");
        assertThat(withdraw(client, own).json().path("withdrawnBy").asString()).isEqualTo(officer.username());
        assertThat(withdraw(client, own).code()).isEqualTo("translation-withdrawn");
        assertThat(ids(list(""))).containsExactly(id);
        assertThat(ofRecord(client, id)
                        .path("translations")
                        .path(0)
                        .path("words")
                        .asString())
                .isEqualTo("Je ne peux pas sortir");

        take(client, id);
        long second = translation(translate(client, id, "ht", "fr", "On a pris mon passeport"));
        assertThat(withdraw(supervisor, second).status()).isEqualTo(200);
        assertThat(withdraw(client, 0).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoTranslationIsRefused() throws InterruptedException {
        long id = type(CREOLE, false);
        take(client, id);
        assertThat(translate(client, id, "ht", "en", "  ").code()).isEqualTo("translation-needed");
        assertThat(translate(client, id, "ht", "en", "x".repeat(50_001)).code()).isEqualTo("translation-needed");
        assertThat(translate(client, id, "ht", "de", "Wort").code()).isEqualTo("translation-languages");
        assertThat(translate(client, id, "es", "en", "word").code()).isEqualTo("translation-languages");
        assertThat(translate(client, id, "", "en", "word").code()).isEqualTo("language-unknown");
        assertThat(client.get(TEXTS + "?state=lost").code()).isEqualTo("foreign-state-unknown");
        assertThat(list("?state=taken").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeTheRecordSeesNeitherItsPlaceInTheQueueNorItsTranslation() throws InterruptedException {
        long id = type(CREOLE, false);
        take(client, id);
        long translation = translation(translate(client, id, "ht", "en", "I cannot leave the house"));
        int agency = stage.agency("unit-b");
        Stage.TestUser stranger = stage.user(agency, Role.SUPERVISOR);
        Client there = stage.client(stranger, stage.inquiry(agency, stranger));

        for (String state : List.of("waiting", "taken", "translated", "not-needed")) {
            JsonNode page = there.get(TEXTS + "?state=" + state).json();
            assertThat(page.path("total").asInt()).isZero();
            assertThat(page.path("counts")).isEmpty();
        }
        assertThat(there.get(TEXTS + "/" + id).status()).isEqualTo(404);
        assertThat(take(there, id).status()).isEqualTo(404);
        assertThat(there.post(TEXTS + "/" + id + "/release", null).status()).isEqualTo(404);
        assertThat(tell(there, id, "ht").status()).isEqualTo(404);
        assertThat(translate(there, id, "ht", "en", "words").status()).isEqualTo(404);
        assertThat(withdraw(there, translation).status()).isEqualTo(404);
        JsonNode shown = ofRecord(there, id);
        assertThat(shown.path("state").isNull()).isTrue();
        assertThat(shown.path("translations")).isEmpty();
        // A tip names persons: without an inquiry its own agency does not see it either.
        assertThat(ofRecord(stage.client(officer), id).path("translations")).isEmpty();
        assertThat(stage.client(officer).get(TEXTS).code()).isEqualTo("mandate-needed");
        assertThat(intake.client.get(TEXTS).status()).isEqualTo(403);
    }

    @Test
    void whenItsRecordIsErasedTheTextItsTranslationsAndWhatWasToldGoWithIt() throws InterruptedException {
        long id = type(CREOLE, false);
        take(client, id);
        tell(client, id, "ht");
        take(client, id);
        translate(client, id, "ht", "en", "I cannot leave the house");
        expunging.erase(stage.access(intake.manager), List.of(id));

        assertThat(
                        stage.insert(
                                "SELECT (SELECT count(*) FROM detection.foreign_text)"
                                        + " + (SELECT count(*) FROM detection.translation) + (SELECT count(*) FROM detection.told_language)"))
                .isZero();
        assertThat(client.get(TEXTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void readingTakingAndTranslatingStandInTheJournalWithTheirRecordAndWithoutWords()
            throws InterruptedException, SQLException {
        long id = type(CREOLE, false);
        list("");
        client.get(TEXTS + "/" + id);
        take(client, id);
        translate(client, id, "ht", "en", "I cannot leave the house");
        ofRecord(client, id);

        assertThat(entries())
                .contains(
                        "detection.foreign-texts {observation} {" + id + "}",
                        "detection.foreign-text {observation} {" + id + "}",
                        "detection.foreign-take {observation} {" + id + "}",
                        "detection.translate {observation} {" + id + "}",
                        "detection.translations {observation} {" + id + "}")
                .allSatisfy(act -> assertThat(act).doesNotContain("house").doesNotContain("paspò"));
    }

    @Test
    void aPageHoldsFiftyAndLeadsToTheNext() throws InterruptedException {
        type(CREOLE, false);
        stage.insert("""
                WITH more AS (
                    INSERT INTO detection.foreign_text
                    SELECT f.observation_id + n, f.received_at, f.feed_id, f.agency_id, f.compartment_id, f.kind, f.marking,
                        f.names_person, f.guess, f.language
                    FROM detection.foreign_text f, generate_series(1, 59) AS n RETURNING 1)
                SELECT count(*) FROM more""");
        JsonNode page = list("");
        assertThat(page.path("items")).hasSize(50);
        assertThat(page.path("total").asInt()).isEqualTo(60);
        JsonNode rest = list("?cursor=" + page.path("next").asString());
        assertThat(rest.path("items")).hasSize(10);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(client.get(TEXTS + "?cursor=x").code()).isEqualTo("cursor-unknown");
    }

    private long type(String text, boolean urgent) throws InterruptedException {
        Client.Answer answer =
                client.post("/api/intake/tips", Map.of("feedKey", "tips", "text", text, "urgent", urgent));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        reading.backlog().await();
        return answer.json().path("observationId").asLong();
    }

    private JsonNode list(String query) {
        Client.Answer answer = client.get(TEXTS + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Client.Answer take(Client by, long id) {
        return by.post(TEXTS + "/" + id + "/take", null);
    }

    private static Client.Answer tell(Client by, long id, String language) {
        return by.post(TEXTS + "/" + id + "/language", Map.of("language", language));
    }

    private static Client.Answer translate(Client by, long id, String language, String into, String words) {
        Map<String, String> body = new HashMap<>(Map.of("language", language, "into", into, "words", words));
        return by.post(TEXTS + "/" + id + "/translations", body);
    }

    private static long translation(Client.Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        return written.json().path("translations").path(0).path("id").asLong();
    }

    private static Client.Answer withdraw(Client by, long id) {
        return by.post("/api/detection/translations/" + id + "/withdraw", null);
    }

    private static JsonNode ofRecord(Client by, long id) {
        Client.Answer answer = by.get("/api/detection/translations?observation=" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<Long> ids(JsonNode page) {
        List<Long> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("observationId").asLong()));
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
