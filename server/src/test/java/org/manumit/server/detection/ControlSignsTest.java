package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;

/** Independent adults stay unlinked, whatever selectors their adverts share. */
class ControlSignsTest {

    /** Each holds words of an offer, which its writer was made. */
    private static final List<String> ASKED = List.of(
            "¿Me piden el pasaporte para el contrato, es normal?",
            "Me ofrecen trabajo de mesera sin experiencia y pagan el pasaje, ¿alguien ha ido?",
            "I was offered a job abroad, flight paid, no experience needed. Has anyone gone with them?",
            "Me ofereceram vaga com passagem paga, alguém conhece essa agência?",
            "On me propose un emploi sans expérience, billet payé. Quelqu'un connaît cette agence ?",
            "¿Alguien conoce a la empresa que contrata meseras sin experiencia con pasaje pagado?");

    private final SignReader reader = new SignReader();
    private long next = 1;

    @Test
    void twoWhoShareASafetyPhoneAreNotARing() {
        List<ObservationFacts> adverts = List.of(
                advert("Ana", "Independent, I work alone. Safety contact below."),
                advert("Bea", "Independiente, trabajo sola."));

        assertThat(ControlSigns.in(adverts)).isEmpty();
        assertThat(ControlSigns.linkable(adverts)).isEmpty();
    }

    @Test
    void manyAdvertsOfOnePersonInSeveralTownsMakeNoItinerary() {
        List<ObservationFacts> adverts = List.of(
                advert("Ana", "In Cali this week"), advert("Ana", "In Pasto now"), advert("Ana", "In Quito on Monday"));

        assertThat(ControlSigns.linkable(adverts)).isEmpty();
    }

    @Test
    void aReportAboutTheContactThatAllegesControlLinksThem() {
        List<ObservationFacts> records =
                List.of(advert("Ana", "New in town"), report("A man keeps her passport and takes all the money"));

        assertThat(ControlSigns.in(records)).containsExactly(ControlSigns.Sign.ALLEGED_IN_REPORT);
        assertThat(ControlSigns.linkable(records)).hasSize(2);
    }

    @Test
    void aReportThatDeniesControlLinksNothing() {
        List<ObservationFacts> records =
                List.of(advert("Ana", "New in town"), report("Nobody took her passport, she is fine"));

        assertThat(ControlSigns.linkable(records))
                .extracting(ObservationFacts::kind)
                .containsExactly(Kind.TIP);
    }

    @Test
    void theSameContactInAnOfferWithTheMarksOfALureLinksThem() {
        List<ObservationFacts> records =
                List.of(advert("Ana", "New in town"), post("Sin experiencia, pagamos pasaje y visa, salida inmediata"));

        assertThat(ControlSigns.in(records)).containsExactly(ControlSigns.Sign.SAME_CONTACT_RECRUITS);
    }

    @Test
    void theContactOfAFirmLinksThem() {
        List<ObservationFacts> records = List.of(
                advert("Ana", "New in town"),
                facts(Kind.RECORD, null, Map.of("schema", List.of("Company"), "name", List.of("Firm"))));

        assertThat(ControlSigns.in(records)).containsExactly(ControlSigns.Sign.CONTACT_OF_FIRM);
    }

    @Test
    void oneAccountThatReceivesFromSeveralLinksThem() {
        List<ObservationFacts> records = new java.util.ArrayList<>(List.of(advert("Ana", "x"), advert("Bea", "y")));
        for (String payer : List.of("a", "b", "c", "d")) {
            records.add(facts(
                    Kind.TRANSFER,
                    null,
                    Map.of("payerAccount", List.of(payer), "beneficiaryAccount", List.of("collector"))));
        }

        assertThat(ControlSigns.in(records)).containsExactly(ControlSigns.Sign.ACCOUNT_RECEIVES_FROM_SEVERAL);
    }

    @Test
    void rentBetweenTwoAndAnAgencysWagesAreNoSign() {
        List<ObservationFacts> records = new java.util.ArrayList<>(List.of(advert("Ana", "New in town")));
        for (int month = 0; month < 6; month++) {
            records.add(paid("eva", "ana"));
            records.add(paid("agency", "worker-" + month));
        }

        assertThat(ControlSigns.in(records)).isEmpty();
    }

    @Test
    void fourWhoEachPaySomeoneElseAreNoCollector() {
        List<ObservationFacts> records = new java.util.ArrayList<>(List.of(advert("Ana", "x"), advert("Bea", "y")));
        for (String payer : List.of("a", "b", "c", "d")) {
            records.add(paid(payer, "to " + payer));
        }

        assertThat(ControlSigns.linkable(records)).noneMatch(f -> f.kind() == Kind.POST);
    }

    @Test
    void advertsThatSpeakOfSeveralAndNameWhomToAskAreLinked() {
        List<ObservationFacts> adverts =
                List.of(advert("", "Our girls are waiting, ask for the manager"), advert("", "New girls every week"));

        assertThat(ControlSigns.in(adverts)).containsExactly(ControlSigns.Sign.SPOKEN_FOR_BY_ANOTHER);
    }

    @Test
    void theSameWordsBesideAServiceOfHelpLinkNothing() {
        List<ObservationFacts> adverts =
                List.of(advert("", "Our girls are waiting, helpline in bio"), advert("", "New girls every week"));

        assertThat(ControlSigns.linkable(adverts)).isEmpty();
    }

    @Test
    void whoAsksWhetherAnOfferIsHonestOffersNoWorkAndRecruitsNobody() {
        for (String asked : ASKED) {
            ObservationFacts question = facts(Kind.POST, asked, Map.of("category", List.of("jobs")));

            assertThat(ControlSigns.offersWork(question)).as(asked).isFalse();
            assertThat(ControlSigns.isAdvertOfPerson(question)).as(asked).isFalse();
            assertThat(ControlSigns.in(List.of(advert("Ana", "New in town"), question)))
                    .as(asked)
                    .isEmpty();
        }
    }

    @Test
    void whereWorkIsOfferedWeIsTheEmployer() {
        for (String offer : List.of(
                "Necesitamos cocinera por temporada, sin experiencia, contrato y seguro",
                "Salimos el lunes rumbo a Bogotá, sin estudios y sin idioma, sueldo en dólares",
                "Nous avançons le voyage, on part lundi, rien à payer avant la première paie")) {
            ObservationFacts offered = facts(Kind.POST, offer, Map.of("category", List.of("Jobs")));
            assertThat(ControlSigns.isOfOwnJourney(offered)).as(offer).isFalse();
            assertThat(ControlSigns.offersWork(offered)).as(offer).isTrue();
        }
        assertThat(ControlSigns.isOfOwnJourney(facts(
                        Kind.POST,
                        "Llegamos ayer a Quito y necesitamos dónde dormir",
                        Map.of("category", List.of("jobs")))))
                .as("offers no work")
                .isTrue();
    }

    @Test
    void whoAsksStandsInNoNetworkEvenWhereControlIsSigned() {
        List<ObservationFacts> records = new java.util.ArrayList<>(List.of(
                report("A man keeps her passport and takes all the money"), post("Hiring waitresses, visa paid")));
        ASKED.forEach(asked -> records.add(post(asked)));

        assertThat(ControlSigns.linkable(records)).containsExactlyElementsOf(records.subList(0, 2));
        assertThat(WorthAQuestion.is(
                        ControlSigns.linkable(ASKED.stream().map(this::post).toList())))
                .isFalse();
    }

    @Test
    void anOfferThatAsksWhetherYouWantToTravelStaysAnOffer() {
        ObservationFacts offer =
                post("¿Quieres viajar? Buscamos chicas sin experiencia, pagamos pasaje y visa, escríbenos");

        assertThat(ControlSigns.offersWork(offer)).isTrue();
        assertThat(ControlSigns.in(List.of(offer))).containsExactly(ControlSigns.Sign.SAME_CONTACT_RECRUITS);
    }

    @Test
    void oneAdvertThatSpeaksForOthersInSeveralWaysIsOneSlip() {
        ObservationFacts slip = advert("Ana", "Jovencitas de varios países, el encargado te atiende");
        ObservationFacts own = advert("Ana", "Hola, atiendo en mi departamento con cita");

        assertThat(ControlSigns.speaksForOthers(slip)).isTrue();
        assertThat(ControlSigns.in(List.of(slip, own))).isEmpty();
        assertThat(ControlSigns.in(
                        List.of(slip, own, advert("Ana", "Jovencitas de varios países!! El encargado te atiende"))))
                .as("the same words again")
                .isEmpty();
        assertThat(ControlSigns.in(
                        List.of(slip, own, advert("Eva", "Chicas nuevas cada semana, pregunta cuál está hoy"))))
                .containsExactly(ControlSigns.Sign.SPOKEN_FOR_BY_ANOTHER);
    }

    @Test
    void twoFriendsWhoWorkTogetherSpeakForNobodyElse() {
        for (String text : List.of(
                "Solo yo o con mis amigas",
                "Lola y amigas te esperan",
                "Me or with friends",
                "Moi ou avec mes amies")) {
            assertThat(ControlSigns.speaksForOthers(advert("Lola", text)))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void severalOfferedByOneHandAreSpokenFor() {
        for (String text : List.of(
                "Varias chicas a escoger, llama y te decimos quién está",
                "Várias meninas para escolher, ligue e dizemos quem está",
                "Several girls to choose from, ring and we tell you who is here",
                "Plusieurs filles au choix, appelez et on vous dit qui est là")) {
            assertThat(ControlSigns.speaksForOthers(advert("", text))).as(text).isTrue();
        }
    }

    @Test
    void whereAdultsOfferCompanyBeingInATownIsNoJourney() {
        String text = "Hola, me llamo Ana, estoy en Quito, llámame";
        ObservationFacts advert = facts(Kind.POST, text, Map.of("category", List.of("Adult")));

        assertThat(ControlSigns.isOfOwnJourney(post(text))).isTrue();
        assertThat(ControlSigns.isOfOwnJourney(advert)).isFalse();
        assertThat(ControlSigns.isAdvertOfPerson(advert)).isTrue();
    }

    @Test
    void twoTermsOfWorkAreAnOfferWherePagesHaveNoSections() {
        String text = "Turno de noche, experiencia deseable. Informes por mensaje";

        assertThat(ControlSigns.offersWork(post(text))).isTrue();
        assertThat(ControlSigns.offersWork(post("Turno de noche. Informes por mensaje")))
                .isFalse();
        assertThat(ControlSigns.offersWork(facts(Kind.POST, text, Map.of("category", List.of("adult")))))
                .isFalse();
    }

    @Test
    void whoOffersThemselvesAndSpeaksOfJourneysMoneyOrVacanciesOffersNoWork() {
        for (String text : List.of(
                "Leaving on Monday, last days in town, nothing up front",
                "Me voy el lunes, últimos días, nada por adelantado, gano poco por semana",
                "Viajo amanhã, últimos dias, sem custo nenhum",
                "Départ lundi, derniers jours, rien à payer d'avance",
                "Tengo vacante mañana por la tarde")) {
            ObservationFacts advert = facts(Kind.POST, text, Map.of("category", List.of("adult")));
            assertThat(ControlSigns.offersWork(advert)).as(text).isFalse();
            assertThat(ControlSigns.isAdvertOfPerson(advert)).as(text).isTrue();
            assertThat(ControlSigns.in(List.of(advert))).as(text).isEmpty();
        }
        assertThat(ControlSigns.offersWork(facts(
                        Kind.POST,
                        "Contratamos señoritas, pagamos pasaje y visa",
                        Map.of("category", List.of("adult")))))
                .isTrue();
    }

    @Test
    void whoToursAndSaysWhenTheyLeaveOffersNoWorkWherePagesHaveNoSections() {
        for (String text : List.of(
                "Leaving on Monday, last days in town, nothing up front",
                "Salgo el lunes, últimos días en Quito, nada por adelantado",
                "Départ lundi pour Lyon, derniers jours ici",
                "Última semana aqui, viagem na segunda para Recife")) {
            assertThat(ControlSigns.offersWork(post(text))).as(text).isFalse();
        }
    }

    private ObservationFacts advert(String name, String text) {
        return facts(Kind.POST, text, name.isEmpty() ? Map.of() : Map.of("name", List.of(name)));
    }

    private ObservationFacts paid(String payer, String payee) {
        return facts(Kind.TRANSFER, null, Map.of("payerAccount", List.of(payer), "beneficiaryAccount", List.of(payee)));
    }

    private ObservationFacts post(String text) {
        return facts(Kind.POST, text, Map.of());
    }

    private ObservationFacts report(String text) {
        return facts(Kind.TIP, text, Map.of());
    }

    private ObservationFacts facts(
            Kind kind, @org.jspecify.annotations.Nullable String text, Map<String, List<String>> properties) {
        return new ObservationFacts(
                next++, kind, 1, null, null, "CO", properties, reader.read(kind, text), SignReader.voice(text));
    }
}
