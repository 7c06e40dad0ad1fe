package org.manumit.server.safeguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.journal.InclusionProof;
import org.manumit.journal.JournalVerifier;
import org.manumit.journal.MerkleHash;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.SigningKey;
import org.manumit.journal.VerifierKey;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class JournalApiTest {

    private static final String JOURNAL = "/api/safeguard/journal";

    @Autowired
    Stage stage;

    @Autowired
    JournalSequencer sequencer;

    @Autowired
    SigningKey key;

    private int agency;
    private Stage.TestUser ana;
    private Client auditor;

    @BeforeEach
    void people() {
        agency = stage.agency("unit-a");
        ana = stage.user(agency, Role.ANALYST);
        auditor = stage.client(stage.user(agency, Role.AUDITOR));
    }

    @Test
    void anAuditorReadsWhatAnAnalystDidAsASentence() throws Exception {
        stage.access(ana).inTransaction(Act.of("lead.read", "lead", 7), transaction -> null);
        sequencer.sequenceAll();

        JsonNode entry =
                auditor.get(JOURNAL + "?action=lead.").json().path("items").get(0);
        assertThat(entry.path("text").asString()).isEqualTo("Read a lead: lead 7");
        assertThat(entry.path("actor").path("id").asLong()).isEqualTo(ana.id());
        assertThat(entry.path("actor").path("agency").asString()).isEqualTo("unit-a");
        assertThat(entry.path("sequence").isNumber()).isTrue();
        assertThat(entry.path("leafHash").asString()).hasSize(64);
    }

    @Test
    void staffAreNamedWhereTheyAreConcernedAndAllElseStaysAnId() throws Exception {
        stage.access(ana).inTransaction(Act.of("lead.read", "lead", 7), transaction -> null);
        stage.access(ana).inTransaction(Act.of("safeguard.change-user", "user", ana.id()), transaction -> null);
        sequencer.sequenceAll();

        JsonNode items = auditor.get(JOURNAL + "?actor=" + ana.id()).json().path("items");

        JsonNode user = items.get(0).path("subjects").get(0);
        assertThat(user.path("label").asString("")).isNotBlank();
        assertThat(items.get(0).path("text").asString())
                .endsWith(user.path("label").asString());
        assertThat(items.get(1).path("subjects").get(0).path("label").isNull()).isTrue();
    }

    @Test
    void everyActThatCanBeFilteredForHasItsSentence() {
        JsonNode acts = auditor.get(JOURNAL + "/acts").json();

        assertThat(acts.size()).isGreaterThan(40);
        acts.forEach(act -> assertThat(act.path("text").asString())
                .as(act.path("action").asString())
                .isNotBlank()
                .doesNotContain("{"));
    }

    @Test
    void readingTheJournalIsItselfOnRecord() {
        auditor.get(JOURNAL);

        assertThat(auditor.get(JOURNAL + "?action=safeguard.read-journal")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void onlyAuditorsAndOutsideReviewersReadIt() {
        for (Role role : Role.values()) {
            boolean may = role == Role.AUDITOR || role == Role.OUTSIDE_REVIEWER;
            Client client = stage.client(stage.user(agency, role));
            for (String path : List.of("", "/checkpoints", "/export", "/export.csv", "/key")) {
                assertThat(client.get(JOURNAL + path).status()).as(role + path).isEqualTo(may ? 200 : 403);
            }
        }
    }

    @Test
    void filtersNarrowTheListAndPagesFollowEachOther() {
        for (int i = 0; i < 105; i++) {
            stage.access(ana).inTransaction(Act.of("lead.note", "lead", i), transaction -> null);
        }
        JsonNode first = auditor.get(JOURNAL + "?action=lead.note").json();
        JsonNode second = auditor.get(JOURNAL + "?action=lead.note&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("total").asLong()).isEqualTo(105);
        assertThat(first.path("items").size()).isEqualTo(100);
        assertThat(second.path("items").size()).isEqualTo(5);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(total("subjectType=lead&subjectId=42")).isEqualTo(1);
        assertThat(total("action=lead.note&actor=" + ana.id())).isEqualTo(105);
        assertThat(total("actor=999999")).isZero();
        assertThat(total("action=lead.note&to=2020-01-01T00:00:00Z")).isZero();
        assertThat(auditor.get(JOURNAL + "?cursor=x").code()).isEqualTo("cursor-invalid");
    }

    private long total(String query) {
        return auditor.get(JOURNAL + "?" + query).json().path("total").asLong();
    }

    @Test
    void theExportAndTheCheckpointsVerifyWithoutTheServer() throws Exception {
        stage.access(ana).inTransaction(Act.of("lead.read", "lead", 7), transaction -> null);
        sequencer.sequenceAll();
        sequencer.checkpoint();
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        auditor.get(JOURNAL + "/checkpoints")
                .json()
                .forEach(each ->
                        checkpoints.add(SignedCheckpoint.parse(each.path("note").asString())));
        byte[] export = auditor.get(JOURNAL + "/export").body().getBytes(StandardCharsets.UTF_8);
        VerifierKey published = VerifierKey.parse(
                auditor.get(JOURNAL + "/key").json().path("key").asString());

        assertThat(checkpoints).isNotEmpty();
        assertThat(new JournalVerifier(published, checkpoints)
                        .verifyExport(new ByteArrayInputStream(export))
                        .ok())
                .isTrue();
    }

    @Test
    void aProofLeadsFromTheEntryToTheSignedRoot() throws Exception {
        for (int i = 0; i < 5; i++) {
            stage.access(ana).inTransaction(Act.of("lead.read", "lead", i), transaction -> null);
        }
        sequencer.sequenceAll();
        sequencer.checkpoint();
        JsonNode proof = auditor.get(JOURNAL + "/proof/3").json();
        List<MerkleHash> path = new ArrayList<>();
        proof.path("path").forEach(step -> path.add(MerkleHash.ofHex(step.asString())));
        InclusionProof inclusion = new InclusionProof(3, proof.path("treeSize").asLong(), path);

        assertThat(inclusion.proves(
                        MerkleHash.ofHex(proof.path("leafHash").asString()),
                        MerkleHash.ofHex(proof.path("rootHash").asString())))
                .isTrue();
        assertThat(auditor.get(JOURNAL + "/proof/99999").status()).isEqualTo(404);
    }

    @Test
    void theSpreadsheetExportStartsNoFormula() {
        String csv = auditor.get(JOURNAL + "/export.csv").body();

        assertThat(csv).contains("sequence,at,actor");
        assertThat(csv.lines().flatMap(line -> List.of(line.split(",")).stream()))
                .noneMatch(cell -> cell.matches("[=+@-].*"));
    }

    @Test
    void everyActThatTheServerNamesHasASentence() {
        JournalSentences sentences = new JournalSentences(new org.manumit.words.Words());
        for (String action : List.of("safeguard.open-inquiry", "intake.absorb", "lead.assess", "observation.search")) {
            String text = sentences.text(
                    org.manumit.words.Language.ES,
                    action,
                    List.of(new JournalEntryView.SubjectView("lead", "7", null)),
                    5000);
            assertThat(text).contains("pista 7").doesNotContain(action).doesNotContain("{");
        }
    }

    @Test
    void counselSignsARuleAndOnlyThenItDecides() {
        Client prosecutor = stage.client(stage.user(agency, Role.PROSECUTOR));
        Map<String, String> signature =
                Map.of("ruleId", "LB-CO-DATA", "opinion", "Compared with the statute; articles 4 to 12 apply.");

        assertThat(decides(prosecutor)).isFalse();
        assertThat(stage.client(ana).post("/api/law/signatures", signature).status())
                .isEqualTo(403);
        assertThat(prosecutor.post("/api/law/signatures", signature).status()).isEqualTo(204);
        assertThat(decides(prosecutor)).isTrue();
        assertThat(prosecutor.post("/api/law/signatures", signature).code()).isEqualTo("rule-signed-already");
        assertThat(prosecutor
                        .post(
                                "/api/law/signatures",
                                Map.of("ruleId", "LB-PUBLIC-TASK", "opinion", "There is nothing to sign here."))
                        .status())
                .isEqualTo(404);
    }

    private static boolean decides(Client client) {
        for (JsonNode basis : client.get("/api/law/legal-bases").json()) {
            if (basis.path("id").asString().equals("LB-CO-DATA")) {
                return basis.path("decides").asBoolean();
            }
        }
        throw new AssertionError("no such basis");
    }
}
