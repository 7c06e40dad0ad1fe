package org.manumit.server.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manumit.server.harness.Client;
import org.manumit.server.harness.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class InquiriesTest {

    @Autowired
    Stage stage;

    private static Map<String, Object> input(long... members) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("title", "Farm recruitment");
        input.put("authority", "Court 7");
        input.put("suspicion", "Workers report withheld papers and debts after answering one advertisement.");
        input.put(
                "expires",
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(6).toString());
        input.put("memberIds", java.util.Arrays.stream(members).boxed().toList());
        return input;
    }

    @Test
    void aSupervisorOpensStaffsAndClosesAndMembersWorkUnderItMeanwhile() {
        int agency = stage.agency("unit-a");
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        Stage.TestUser bea = stage.user(agency, Role.FIELD);
        Client supervisor = stage.client(stage.user(agency, Role.SUPERVISOR));
        Client.Answer opened = supervisor.post("/api/safeguard/inquiries", input(ana.id()));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        String number = opened.json().path("number").asString();
        long id = opened.json().path("id").asLong();
        assertThat(stage.access(ana, number).mandate()).isPresent();
        Client.Answer added =
                supervisor.post("/api/safeguard/inquiries/" + id + "/members", Map.of("userId", bea.id()));
        assertThat(added.json().path("members").size()).isEqualTo(2);
        Client.Answer removed = supervisor.delete("/api/safeguard/inquiries/" + id + "/members/" + ana.id());
        assertThat(removed.json().path("members").size()).isEqualTo(1);
        assertThat(stage.client(ana, number).get("/api/safeguard/inquiries").code())
                .isEqualTo("inquiry-unavailable");
        assertThat(stage.client(bea, number).get("/api/safeguard/inquiries").status())
                .isEqualTo(200);
        assertThat(supervisor
                        .post("/api/safeguard/inquiries/" + id + "/close", null)
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(stage.client(bea, number).get("/api/safeguard/inquiries").code())
                .isEqualTo("inquiry-unavailable");
    }

    @Test
    void anInquiryIsKnownToItsMembersAndItsAgencysSupervisorsOnly() {
        int agency = stage.agency("unit-a");
        int other = stage.agency("unit-b");
        stage.inquiry(agency, stage.user(agency, Role.ANALYST));
        assertThat(stage.client(stage.user(agency, Role.SUPERVISOR))
                        .get("/api/safeguard/inquiries")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(stage.client(stage.user(agency, Role.ANALYST))
                        .get("/api/safeguard/inquiries")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(stage.client(stage.user(other, Role.SUPERVISOR))
                        .get("/api/safeguard/inquiries")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aSupervisorOfAnotherAgencyCanNeitherStaffNorClose() {
        int agency = stage.agency("unit-a");
        Stage.TestUser stranger = stage.user(stage.agency("unit-b"), Role.SUPERVISOR);
        int id = stage.inquiryId(stage.inquiry(agency));
        Client client = stage.client(stranger);
        assertThat(client.post("/api/safeguard/inquiries/" + id + "/members", Map.of("userId", stranger.id()))
                        .status())
                .isEqualTo(404);
        assertThat(client.post("/api/safeguard/inquiries/" + id + "/close", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSuspicionOfAFewWordsIsNotEnough() {
        Map<String, Object> input = input();
        input.put("suspicion", "he looks odd");
        Client.Answer answer = stage.client(stage.user(stage.agency("unit-a"), Role.SUPERVISOR))
                .post("/api/safeguard/inquiries", input);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("suspicion-too-short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "immigration-enforcement",
                "IMMIGRATION_ENFORCEMENT",
                " Immigration Enforcement ",
                "prosecute-selling-sex",
                "Prosecute_Selling_Sex"
            })
    void noRoleCanSelectAProhibitedPurposeHoweverItIsWritten(String purpose) {
        int agency = stage.agency("unit-a");
        for (Role role : Role.values()) {
            Map<String, Object> input = input();
            input.put("purpose", purpose);
            Client.Answer answer = stage.client(stage.user(agency, role)).post("/api/safeguard/inquiries", input);
            assertThat(answer.status()).as(role + " " + answer.body()).isEqualTo(403);
            assertThat(answer.code()).isIn("purpose-prohibited", "not-permitted");
        }
        assertThat(stage.insert("SELECT count(*) FROM safeguard.inquiry")).isZero();
    }

    @Test
    void purposesAreListedWithTheProhibitedOnesMarked() {
        Client client = stage.client(stage.user(stage.agency("unit-a"), Role.ANALYST));
        List<String> prohibited = new java.util.ArrayList<>();
        client.get("/api/safeguard/purposes").json().forEach(purpose -> {
            if (purpose.path("prohibited").asBoolean()) {
                prohibited.add(purpose.path("key").asString());
            }
        });
        assertThat(prohibited).containsExactly("immigration-enforcement", "prosecute-selling-sex");
    }
}
