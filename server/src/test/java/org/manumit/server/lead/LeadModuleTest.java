package org.manumit.server.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.ProblemException;
import org.manumit.server.detection.Detection;
import org.manumit.server.harness.Reported;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.observation.Expunging;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class LeadModuleTest {

    private static final String PHONE = "+13125550142";
    private static final Leads.Wanted ALL = new Leads.Wanted(null, false, null, null, null, null, 0);

    @Autowired
    Stage stage;

    @Autowired
    Detection detection;

    @Autowired
    Leads leads;

    private int agency;
    private Stage.TestUser analyst = new Stage.TestUser(0, "", 0, java.util.Set.of());
    private String inquiry = "";
    private Reported reported = new Reported(stage, analyst);
    private int tips;
    private int offers;

    @BeforeEach
    void anAgencyWithTwoFeeds() {
        agency = stage.agency("unit-a");
        analyst = stage.user(agency, Role.ANALYST);
        inquiry = stage.inquiry(agency, analyst);
        reported = new Reported(stage, analyst);
        tips = reported.feed("tips", agency, 2, 0, Kind.TIP);
        offers = reported.feed("offers", agency, 1, 0, Kind.POST);
    }

    private Access access() {
        return stage.access(analyst, inquiry);
    }

    private void run() {
        detection.runAll(() -> false);
    }

    private void operation() {
        reported.says(tips, "The boss took our passports and nobody is allowed to leave", PHONE);
        reported.says(tips, "No les pagan desde marzo y la deuda crece", PHONE);
        reported.says(offers, "Sin experiencia, pagamos pasaje y visa. Salida inmediata", PHONE);
        for (int i = 0; i < 40; i++) {
            reported.says(offers, "Flat to let near the park", "+1312555016" + i % 10 + i);
        }
    }

    @Test
    void reportsAndOffersThatShareARarePhoneBecomeOneLeadThatExplainsItself() {
        operation();
        run();

        List<LeadSummary> list = leads.list(access(), ALL).items();

        assertThat(list).hasSize(1);
        LeadView lead = leads.get(access(), list.get(0).id());
        assertThat(lead.evidence()).extracting(LeadView.Evidence::sourceId).containsExactlyInAnyOrder("S1", "S2", "S3");
        assertThat(lead.indicators())
                .extracting(LeadView.MatchedIndicator::id)
                .contains("IND-046", "IND-075", "IND-040", "IND-047");
        assertThat(lead.waterfall().stream().mapToDouble(LeadView.Step::bits).sum())
                .isCloseTo(lead.summary().score(), within(0.1));
        assertThat(lead.rivals())
                .extracting(LeadView.RivalView::key)
                .contains("smuggling", "staffing-agency", "independent-adult", "shelter-phone", "hostel-address");
        assertThat(lead.shares()).extracting(LeadView.Share::feed).containsExactly("tips", "offers");
        assertThat(lead.shares())
                .allMatch(s -> s.scoreWithout() < lead.summary().score());
        assertThat(lead.evidence().get(0).spans()).isNotEmpty();
        assertThat(lead.elements().means()).isNotEmpty();
        assertThat(lead.nextChecks()).isNotEmpty();
        assertThat(lead.trackRecord()).isEqualTo("no track record here");
        assertThat(lead.summary().question()).contains(PHONE).endsWith("?");
    }

    @Test
    void whatWasReadInAnErasedRecordIsForgottenAndItsLeadIsWeighedWithoutIt(@Autowired Expunging expunging) {
        operation();
        run();
        LeadSummary before = leads.list(access(), ALL).items().get(0);
        assertThat(readings(1)).isEqualTo(1);

        assertThat(expunging.erase(access(), List.of(1L))).isEqualTo(1);

        assertThat(readings(1)).isZero();
        assertThat(leads.list(access(), ALL).items())
                .allSatisfy(lead -> assertThat(lead.score()).isLessThan(before.score()));
    }

    private long readings(long observation) {
        return stage.insert("SELECT count(*) FROM detection.reading WHERE observation_id = ?", observation);
    }

    @Test
    void aLeadIsListedForAnyTimeThatItsRecordsTouch() {
        operation();
        run();
        LeadSummary lead = leads.list(access(), ALL).items().get(0);
        Instant first = Objects.requireNonNull(lead.firstAt());
        Instant last = Objects.requireNonNull(lead.lastAt());

        assertThat(leads.list(access(), during(first, first)).total()).isEqualTo(1);
        assertThat(leads.list(access(), during(last.plusSeconds(1), null)).total())
                .isZero();
        assertThat(leads.list(access(), during(null, first.minusSeconds(1))).total())
                .isZero();
        assertThat(leads.exportList(access(), during(last.plusSeconds(1), null)))
                .doesNotContain("?");
    }

    private static Leads.Wanted during(@Nullable Instant since, @Nullable Instant until) {
        return new Leads.Wanted(null, false, null, null, since, until, 0);
    }

    @Test
    void aLeadKeepsItsIdWhenMoreIsFound() {
        operation();
        run();
        long before = leads.list(access(), ALL).items().get(0).id();
        reported.says(tips, "They threaten the workers", PHONE);

        run();

        LeadSummary after = leads.list(access(), ALL).items().get(0);
        assertThat(after.id()).isEqualTo(before);
        assertThat(after.evidence()).isEqualTo(4);
    }

    @Test
    void hiddenEvidenceChangesNothingThatAReaderSees() {
        operation();
        run();
        LeadView before = leads.get(access(), 1);
        int other = stage.agency("unit-b");
        Stage.TestUser insider = stage.user(other, Role.ANALYST);
        String closed = stage.inquiry(other, insider);
        int red = reported.feed("red", other, 4, stage.inquiryId(closed), Kind.INCIDENT);
        reported.says(red, "CANARY the women are forced into prostitution and beaten", PHONE, "+13125550177");
        reported.says(red, "CANARY they were held captive and beaten", "+13125550177");

        run();

        LeadView after = leads.get(access(), 1);
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.evidence()).hasSize(3);
        assertThat(leads.list(access(), ALL).total()).isEqualTo(1);
        assertThat(leads.export(access(), 1)).doesNotContain("CANARY");
        assertThat(leads.list(stage.access(insider, closed), ALL).items().get(0).evidence())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void recordsThatOnlyHiddenEvidenceHoldsTogetherFallApart() {
        int other = stage.agency("unit-b");
        int closed = reported.feed("closed", other, 3, 0, Kind.INCIDENT);
        reported.says(tips, "The boss took our passports", "+13125550101");
        reported.says(offers, "Sin experiencia, salida inmediata", "+13125550102");
        reported.says(closed, "They are beaten", "+13125550101", "+13125550102");
        run();

        assertThat(leads.list(access(), ALL).items()).isEmpty();
        assertThatThrownBy(() -> leads.get(access(), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void reportsThatSpellOutARegisteredFirmHangTogether() {
        int register = reported.feed("register", agency, 1, 0, Kind.RECORD);
        reported.firm(register, "Pipes of the North");
        complaints();
        run();

        List<LeadSummary> list = leads.list(access(), ALL).items();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).evidence()).isEqualTo(6);
    }

    private void complaints() {
        reported.says(tips, "At pipes of the north the boss took our passports");
        reported.says(tips, "Pipes of the North: nobody is allowed to leave");
        reported.says(tips, "They are beaten at Pipes of the North");
        reported.says(tips, "Pipes of the North does not pay");
        reported.says(tips, "Who runs Pipes of the North?");
    }

    @Test
    void aNameIsNotRecognisedForWhoMayNotSeeThatAFirmBearsIt() {
        int other = stage.agency("unit-b");
        int register = reported.feed("register", other, 3, 0, Kind.RECORD);
        reported.firm(register, "Pipes of the North");
        complaints();
        run();

        assertThat(leads.list(access(), ALL).items()).isEmpty();
    }

    @Test
    void whoWorksUnderNoInquirySeesNoLead() {
        operation();
        run();

        assertThat(leads.list(stage.access(analyst), ALL).items()).isEmpty();
        assertThat(stage.client(analyst).get("/api/lead/leads").status()).isEqualTo(403);
    }

    @Test
    void advertsThatShareASafetyPhoneMakeNoLead() {
        reported.says(offers, "Independent, I work alone", "+13125550190", "+13125550111");
        reported.says(offers, "Trabajo sola, independiente", "+13125550190", "+13125550112");
        run();

        assertThat(leads.list(access(), ALL).items()).isEmpty();
    }

    @Test
    void aLeadIsTakenNotedAssessedAndUndone() {
        operation();
        run();
        leads.take(access(), 1);
        leads.note(access(), 1, "Called the inspectorate");

        LeadView assessed = leads.assess(access(), 1, Assessment.CORROBORATED, "Two victims interviewed");

        assertThat(assessed.summary().state()).isEqualTo(LeadState.ASSESSED);
        assertThat(assessed.summary().assessment()).isEqualTo(Assessment.CORROBORATED);
        assertThat(assessed.summary().assignee()).isEqualTo(analyst.username());
        assertThat(assessed.notes()).extracting(LeadView.Note::text).containsExactly("Called the inspectorate");
        LeadView undone = leads.undo(access(), 1, assessed.history().get(0).id());
        assertThat(undone.summary().state()).isEqualTo(LeadState.TAKEN);
        assertThat(undone.assessments()).singleElement().matches(LeadView.AssessmentView::undone);
    }

    @Test
    void anAssessmentNeedsAReason() {
        operation();
        run();

        assertThatThrownBy(() -> leads.assess(access(), 1, Assessment.REFUTED, "  "))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("reason-needed");
    }

    @Test
    void theApiAnswersAsAgreed() {
        operation();
        run();
        var client = stage.client(analyst, inquiry);

        var list = client.get("/api/lead/leads").json();
        var lead = client.get("/api/lead/leads/1").json();

        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").get(0).path("rank").asInt()).isEqualTo(1);
        assertThat(lead.path("rank").asInt()).isEqualTo(1);
        assertThat(lead.path("evidence").get(0).path("sourceId").asString("")).startsWith("S");
        assertThat(lead.path("network").path("nodes").size()).isGreaterThan(3);
        assertThat(lead.path("detectors").get(0).path("key").asString("")).isEqualTo("shared-selector-networks");
        assertThat(client.get("/api/detection/runs").json().path("total").asInt())
                .isEqualTo(5);
        assertThat(client.get("/api/detection/hot-cells").json().path("cells").size())
                .isEqualTo(1);
        assertThat(client.get("/api/detection/detectors").json().size()).isEqualTo(5);
        assertThat(client.get("/api/lead/leads.csv").body()).startsWith("rank,id,question");
    }

    @Test
    void administratorsAndAuditorsReadNoLeads() {
        operation();
        run();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.FEED_MANAGER, Role.OUTSIDE_REVIEWER)) {
            Stage.TestUser user = stage.user(agency, role);

            assertThat(stage.client(user, stage.inquiry(agency, user))
                            .get("/api/lead/leads")
                            .status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }
}
