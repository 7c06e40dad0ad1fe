package org.manumit.server.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.detection.SignReader;
import org.manumit.server.law.Indicators;

/** Which leads are worth a person's time, and what they ask. */
class WorthShowingTest {

    private static final long PHONE = 1;
    private static final long VISIBLE = 5_000;
    private static final int TIPS = 1;
    private static final int ADS = 2;
    private static final int REGISTER = 3;
    private static final String HELD = "The boss took our passports and nobody is allowed to leave";
    private static final String LURE = "Sin experiencia, pagamos pasaje y visa. Salida inmediata";

    private final SignReader reader = new SignReader();
    private final Reckoner reckoner = new Reckoner(new Indicators());
    private final List<ObservationFacts> facts = new ArrayList<>();

    @Test
    void aFirmsNumberInItsAdvertsAndItsRegisterEntryIsOneParty() {
        offer("Pipes mended all over town");
        firm("Pipes of the North");

        assertThat(Ties.in(material())).singleElement().matches(tie -> tie.parties() == 1 && tie.kinds() == 2);
    }

    @Test
    void aReportOfTheNumberMakesAnotherParty() {
        offer("Pipes mended all over town");
        firm("Pipes of the North");
        report(HELD);

        assertThat(Ties.in(material())).singleElement().matches(tie -> tie.parties() == 2);
    }

    @Test
    void oneReportAboutOneFirmOpensNoLead() {
        offer("Pipes mended all over town");
        offer("Walls painted");
        firm("Pipes of the North");
        report(HELD);

        assertThat(lead()).isEmpty();
    }

    @Test
    void aSecondReportAboutTheSameFirmOpensOne() {
        offer("Pipes mended all over town");
        firm("Pipes of the North");
        report(HELD);
        report("They are beaten and locked in");

        assertThat(lead()).isPresent();
    }

    @Test
    void oneReportAboutAContactThatLuresOpensNoLead() {
        offer(LURE);
        offer("Walls painted");
        report(HELD);

        assertThat(lead()).isEmpty();
    }

    @Test
    void aReportFromAnotherCountryThanTheOffersOpensOne() {
        offer(LURE);
        offer("Walls painted");
        reportFrom("EC", HELD);

        assertThat(lead()).isPresent();
    }

    @Test
    void offersMadeOutsideTheFirmsCountryAndALureOpenOne() {
        offer(LURE);
        offer(LURE + " mañana");
        firmIn("ec", "Pipes of the North");

        assertThat(lead()).isPresent();
    }

    @Test
    void aBusyFirmIsNotSuspectedForOneOfferAbroad() {
        for (int i = 0; i < 12; i++) {
            offer("We are hiring, number " + i);
        }
        add(Kind.POST, ADS, LURE, Map.of(), "EC");
        firmIn("co", "Pipes of the North");
        report(HELD);

        assertThat(lead()).isEmpty();
    }

    @Test
    void whatIsCopiedIsNoSecondVoice() {
        offer("Pipes mended all over town");
        firm("Pipes of the North");
        report(HELD);
        report(HELD);

        assertThat(lead()).isEmpty();
    }

    @Test
    void aBedThatComesWithTheWorkIsNoHostel() {
        offer("We are hiring, hostel bed included");

        assertThat(EvidenceItems.of(new Indicators(), material(), VISIBLE))
                .noneMatch(item -> item.family().equals("innocent-lodging"))
                .anyMatch(item -> item.voice().endsWith(":work-lodging"));
    }

    @Test
    void oneReportAndOneAdvertSayNoMoreThanTheReport() {
        offer(LURE);
        report(HELD);

        assertThat(lead()).isEmpty();
    }

    @Test
    void offersThatNobodyReportsOpenNoLead() {
        offer(LURE);
        offer(LURE + " mañana");
        firm("Pipes of the North");

        assertThat(lead()).isEmpty();
    }

    @Test
    void aReportThatPeopleArePaidAndMayLeaveOpensNoLead() {
        offer("Contract, overtime paid, no fee for workers. " + LURE);
        offer("Licensed agency, overtime paid");
        firm("Pipes of the North");
        report("We are paid on time and free to leave, only the hours are long");

        assertThat(lead()).isEmpty();
    }

    @Test
    void promisesOfLawfulWorkCountOnlyWhereTheyOutnumberLures() {
        offer(LURE);
        offer("Licensed agency, overtime paid");
        boolean asOftenAsLures = lawful();
        offer("Licensed agency, overtime paid, apply here");

        assertThat(asOftenAsLures).isFalse();
        assertThat(lawful()).isTrue();
    }

    @Test
    void wordsOfForceInAnAdvertDoNotCount() {
        offer(LURE + " no pagas nada");
        offer(HELD);
        reportFrom("EC", HELD);

        assertThat(lead().orElseThrow().items())
                .filteredOn(item -> item.family().equals("means"))
                .isNotEmpty()
                .allMatch(item -> item.source().equals("" + TIPS));
    }

    @Test
    void aReportInWhichNothingCouldBeReadDeniesNothing() {
        offer(LURE);
        report("Please call me back");

        assertThat(Traits.of(new Indicators(), material()))
                .doesNotContainKeys("coercion-alleged", "exploitation-alleged", "deception-alleged");
    }

    @Test
    void relativesWhoSendMoneyExplainLittleWhereNoMoneyWasSent() {
        offer(LURE);
        offer("Walls painted");
        reportFrom("EC", HELD);

        assertThat(lead().orElseThrow().rivals().rivals())
                .filteredOn(rival -> rival.key().equals("family-remittances"))
                .singleElement()
                .matches(rival -> rival.bits() < -4);
    }

    @Test
    void aSignOfManyFormsNamesNone() {
        report("No les pagan desde marzo");
        offer("Walls painted");

        assertThat(new Forms(new Indicators()).of(material())).isEmpty();
    }

    @Test
    void aSignOfOneFormNamesIt() {
        report("She never goes out without the employer");
        offer("Walls painted");

        assertThat(new Forms(new Indicators()).of(material())).containsExactly("domestic");
    }

    private boolean lawful() {
        return Boolean.TRUE.equals(Traits.of(new Indicators(), material()).get("lawful-marks"));
    }

    private Optional<Reckoned> lead() {
        return reckoner.reckon(material(), VISIBLE);
    }

    private Material material() {
        Map<Long, Set<Long>> named = new HashMap<>();
        facts.forEach(f -> named.put(f.id(), Set.of(PHONE)));
        return new Material(
                1,
                facts,
                named,
                Map.of(PHONE, new Material.SelectorSight(PHONE, "PHONE", "+13125550142", facts.size(), null)));
    }

    private void report(String text) {
        add(Kind.TIP, TIPS, text, Map.of());
    }

    private void reportFrom(String country, String text) {
        add(Kind.TIP, TIPS, text, Map.of(), country);
    }

    private void offer(String text) {
        add(Kind.POST, ADS, text, Map.of());
    }

    private void firm(String name) {
        add(Kind.RECORD, REGISTER, "", Map.of("schema", List.of("Company"), "name", List.of(name)));
    }

    private void firmIn(String country, String name) {
        add(
                Kind.RECORD,
                REGISTER,
                "",
                Map.of("schema", List.of("Company"), "name", List.of(name), "jurisdiction", List.of(country)));
    }

    private void add(Kind kind, int feed, String text, Map<String, List<String>> properties) {
        add(kind, feed, text, properties, "CO");
    }

    private void add(Kind kind, int feed, String text, Map<String, List<String>> properties, String country) {
        facts.add(new ObservationFacts(
                facts.size() + 1,
                kind,
                feed,
                Instant.parse("2026-03-01T12:00:00Z"),
                null,
                country,
                properties,
                reader.read(kind, text),
                SignReader.voice(text)));
    }
}
