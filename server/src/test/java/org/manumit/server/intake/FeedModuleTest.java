package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FeedModuleTest {

    private final Stage stage;
    private IntakeStage intake;

    @Autowired
    @SuppressWarnings("NullAway.Init") // made anew before each test
    FeedModuleTest(Stage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void aFeedManager() {
        intake = new IntakeStage(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ownerAgencyId",
                "legalBasis",
                "purpose",
                "marking",
                "reliability",
                "credibility",
                "retention",
                "kind"
            })
    void aFeedWithoutItsAuthorityIsNotMade(String missing) {
        Map<String, Object> form = intake.form("tips");
        form.remove(missing);
        Client.Answer answer = intake.client.post("/api/intake/feeds", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("feed-incomplete");
        assertThat(answer.body()).contains(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "purpose, immigration-enforcement, 403",
        "purpose, prosecute-selling-sex, 403",
        "purpose, oversight, 422",
        "legalBasis, LB-NONE-SUCH, 422",
        "retention, P200Y, 422",
        "retention, -P1D, 422",
        "marking, TLP:RED, 422",
        "marking, SECRET, 422",
        "reliability, G, 422"
    })
    void aFeedOnUnlawfulTermsIsNotMade(String field, String value, int status) {
        Map<String, Object> form = intake.form("tips");
        form.put(field, value);
        assertThat(intake.client.post("/api/intake/feeds", form).status()).isEqualTo(status);
        assertThat(stage.insert("SELECT count(*) FROM intake.feed")).isZero();
    }

    @Test
    void aRedFeedBelongsToTheInquiryOfItsManager() {
        String inquiry = stage.inquiry(intake.agency, intake.manager);
        Map<String, Object> form = intake.form("red");
        form.put("marking", "TLP:RED");
        form.put("inquiry", inquiry);
        assertThat(intake.client.post("/api/intake/feeds", form).status()).isEqualTo(422);
        Client member = stage.client(intake.manager, inquiry);
        assertThat(member.post("/api/intake/feeds", form).status()).isEqualTo(201);
        assertThat(intake.client.get("/api/intake/feeds").body()).doesNotContain("\"red\"");
        assertThat(member.get("/api/intake/feeds").body()).contains("\"red\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANALYST", "ADMINISTRATOR", "AUDITOR", "SUPERVISOR"})
    void onlyFeedManagersMakeFeedsOrSendFiles(String role) {
        Client client = stage.client(stage.user(intake.agency, Role.valueOf(role)));
        assertThat(client.post("/api/intake/feeds", intake.form("tips")).status())
                .isEqualTo(403);
        assertThat(intake.send(client, "tips", "a.csv", new byte[] {1}).status())
                .isEqualTo(403);
    }

    @Test
    void aTableWithoutMappingIsAskedAbout() {
        assertThat(intake.client.post("/api/intake/feeds", intake.form("tips")).status())
                .isEqualTo(201);
        Client.Answer answer = intake.send("tips", "tips.csv", "id,text,phone\nT-1,hola,\nT-2,adios,\n");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("mapping-needed");
        assertThat(stage.insert("SELECT count(*) FROM intake.batch")).isZero();
        assertThat(stage.insert("SELECT count(*) FROM intake.custody_file")).isZero();
    }

    @Test
    void anInspectionProposesAMappingAndShowsWhatRowsBecome() {
        Client.Answer made = intake.client.post("/api/intake/feeds", intake.form("tips"));
        Client.Answer answer = inspect(
                made.json().path("id").asInt(),
                "id,text,phone,country\nT-1,Una mujer pide ayuda,+57 601 555 0101,CO\n"
                        + "T-2,Un hombre llama desde la casa,+57 601 555 0102,CO\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("format").asString()).isEqualTo("csv");
        assertThat(answer.json().path("mapping").path("columns").size()).isEqualTo(4);
        assertThat(answer.json()
                        .path("preview")
                        .path(0)
                        .path("becomes")
                        .path("text")
                        .asString())
                .isEqualTo("Una mujer pide ayuda");
        assertThat(stage.insert("SELECT count(*) FROM intake.batch")).isZero();
    }

    @Test
    void aTableOfOtherColumnsThanTheSavedMappingIsProposedAnew() {
        int feed = intake.client
                .post("/api/intake/feeds", intake.form("tips"))
                .json()
                .path("id")
                .asInt();
        String table = "id,text,phone\nT-1,Una mujer pide ayuda,+57 601 555 0101\n";
        String mapping = inspect(feed, table).json().path("mapping").toString();
        assertThat(intake.client
                        .send(
                                "PUT",
                                "/api/intake/feeds/" + feed + "/mapping",
                                "application/json",
                                mapping.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);

        assertThat(columns(inspect(feed, table))).containsExactly("id", "text", "phone");
        assertThat(columns(inspect(feed, "folio,relato\nF-1,Un hombre llama\n")))
                .containsExactly("folio", "relato");
    }

    private static List<String> columns(Client.Answer inspection) {
        List<String> columns = new ArrayList<>();
        inspection
                .json()
                .path("mapping")
                .path("columns")
                .forEach(each -> columns.add(each.path("column").asString()));
        return columns;
    }

    @Test
    void whatIsNoKnownFormatIsRefused() {
        intake.feed("tips");
        Client.Answer answer = intake.send(
                intake.client, "tips", "x.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, (byte) 200, (byte) 201, 0, 0, 1
                });
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("format-unknown");
    }

    @Test
    void aLineThatNeverEndsIsRefusedAndNothingOfItIsKept() {
        intake.feed("tips");
        byte[] line = "a".repeat(20 << 20).getBytes(StandardCharsets.US_ASCII);
        byte[] head = "id,text,phone,when\nT-1,hola,,\n".getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[head.length + line.length];
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(line, 0, file, head.length, line.length);
        Client.Answer answer = intake.send(intake.client, "tips", "long.csv", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("file-refused");
        assertThat(stage.insert("SELECT count(*) FROM intake.custody_file")).isZero();
    }

    @Test
    void aKeyThatComesWithAnotherFileIsAConflict() {
        intake.feed("tips");
        Client keyed = intake.client.with("Idempotency-Key", "delivery-1");
        byte[] one = "id,text,phone,when\nT-1,uno,,\n".getBytes(StandardCharsets.UTF_8);
        byte[] two = "id,text,phone,when\nT-2,dos,,\n".getBytes(StandardCharsets.UTF_8);
        long first =
                intake.send(keyed, "tips", "one.csv", one).json().path("id").asLong();
        assertThat(intake.send(keyed, "tips", "one.csv", one).json().path("id").asLong())
                .isEqualTo(first);
        Client.Answer reused = intake.send(keyed, "tips", "two.csv", two);
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.code()).isEqualTo("idempotency-key-reused");
        intake.await(first, "DONE");
    }

    @Test
    void anUrgentTipIsHeldAtOnceAndStartsAClock() {
        intake.feed("tips");
        Client analyst = stage.client(stage.user(intake.agency, Role.ANALYST));
        Client.Answer answer = analyst.post(
                "/api/intake/tips",
                Map.of("feedKey", "tips", "text", "Están encerradas", "urgent", true, "phone", "+57 601 555 0101"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("clockStartedAt").asString()).isNotEmpty();
        long id = answer.json().path("observationId").asLong();
        assertThat(stage.insert("SELECT count(*) FROM intake.urgent_tip WHERE observation_id = ?", id))
                .isEqualTo(1);
        assertThat(analyst.get("/api/observation/observations/" + id).status()).isEqualTo(404);
    }

    private Client.Answer inspect(int feed, String content) {
        String boundary = "x7MdQ0s";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tips.csv\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return intake.client.send(
                "POST",
                "/api/intake/feeds/" + feed + "/inspect",
                "multipart/form-data; boundary=" + boundary,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
