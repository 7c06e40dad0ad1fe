package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Home;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class CaseModuleTest {

    private static final String CANARY = "KANARIENVOGEL";
    private static final String HEAD =
            "record_id,prs_FirstName,vic_MethodsOfControl,con_Consent,hte_Date,hte_Country\n";
    private static final String CONSENTED = "1,Zoe,DebtBondage,true,2026-01-05,CO\n";
    private static final String UNCONSENTED = "2," + CANARY + ",DebtBondage,false,2026-01-06,CO\n";

    private final Stage stage;
    private final Home home;
    private IntakeStage intake;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    CaseModuleTest(Stage stage, Home home) {
        this.stage = stage;
        this.home = home;
    }

    @BeforeEach
    void aFeedOfCases() {
        intake = new IntakeStage(stage);
        Map<String, Object> form = intake.form("cases");
        form.put("kind", "CASE");
        assertThat(intake.client.post("/api/intake/feeds", form).status()).isEqualTo(201);
    }

    @Test
    void aRecordWithoutConsentIsRefusedAndNothingOfItRestsAnywhere() throws IOException {
        JsonNode batch = intake.load("cases", HEAD + CONSENTED.replace("Zoe", "Mariela") + UNCONSENTED);
        assertThat(batch.path("state").asString()).as(batch.toString()).isEqualTo("DONE");
        assertThat(batch.path("accepted").asInt()).isEqualTo(1);
        assertThat(batch.path("unconsented").asInt()).isEqualTo(1);
        assertThat(batch.path("quarantined").asInt()).isZero();
        assertThat(stage.insert(
                        "SELECT count(*) FROM intake.custody_file WHERE NOT held AND why_not = 'consent-missing'"))
                .isEqualTo(1);
        for (String table : List.of(
                "intake.quarantine",
                "intake.batch",
                "intake.custody_file",
                "observation.observation",
                "safeguard.journal_entry")) {
            assertThat(stage.insert("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + CANARY + "%'"))
                    .as(table)
                    .isZero();
        }
        assertThat(filesWith(CANARY)).isEmpty();
        assertThat(filesWith("Mariela")).isEmpty();
    }

    @Test
    void aFileWhoseRecordsAllShowConsentIsKeptInCustody() throws IOException {
        JsonNode batch = intake.load("cases", HEAD + CONSENTED);
        assertThat(batch.path("accepted").asInt()).isEqualTo(1);
        assertThat(stage.insert("SELECT count(*) FROM intake.custody_file WHERE held"))
                .isEqualTo(1);
        assertThat(filesWith("Zoe")).hasSize(1);
    }

    @Test
    void caseRecordsEnterNoOtherFeed() throws IOException {
        intake.feed("tips");
        Client.Answer answer = intake.send("tips", "cases.csv", HEAD + UNCONSENTED);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("case-feed-needed");
        assertThat(filesWith(CANARY)).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(home.folder().resolve("custody"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
