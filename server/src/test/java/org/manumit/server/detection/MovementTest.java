package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;

/** Recruiting across a border; that an adult travels is no sign of anything. */
class MovementTest {

    private long next = 1;

    @Test
    void workOfferedOutsideTheFirmsCountryIsOfferedAbroad() {
        ObservationFacts abroad = offer("GT");
        List<ObservationFacts> records = List.of(firm("co"), offer("CO"), abroad);

        assertThat(Movement.offersAbroad(records)).containsExactly(abroad);
    }

    @Test
    void withoutARegisteredFirmNothingIsAbroad() {
        assertThat(Movement.offersAbroad(List.of(offer("GT"), offer("CO")))).isEmpty();
    }

    @Test
    void aReportFromACountryWithoutOffersComesFromElsewhere() {
        ObservationFacts elsewhere = facts(Kind.TIP, "CO", Map.of());
        List<ObservationFacts> records = List.of(offer("GT"), facts(Kind.TIP, "GT", Map.of()), elsewhere);

        assertThat(Movement.reportsElsewhere(records)).containsExactly(elsewhere);
    }

    @Test
    void advertsOfPersonsAndOfLodgingAreNoOffersOfWork() {
        List<ObservationFacts> records = List.of(
                firm("co"),
                facts(Kind.POST, "GT", Map.of("category", List.of("adult"))),
                facts(Kind.POST, "EC", Map.of("category", List.of("rental"))),
                facts(Kind.TIP, "CO", Map.of()));

        assertThat(Movement.offersAbroad(records)).isEmpty();
        assertThat(Movement.reportsElsewhere(records)).isEmpty();
        assertThat(Movement.offerCountries(records)).isEmpty();
    }

    private ObservationFacts offer(String country) {
        return facts(Kind.POST, country, Map.of("category", List.of("jobs")));
    }

    private ObservationFacts firm(String country) {
        return facts(Kind.RECORD, null, Map.of("schema", List.of("Company"), "jurisdiction", List.of(country)));
    }

    private ObservationFacts facts(Kind kind, @Nullable String country, Map<String, List<String>> properties) {
        return new ObservationFacts(next++, kind, 1, null, null, country, properties, List.of(), 0);
    }
}
