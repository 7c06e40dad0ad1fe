package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manumit.analytics.text.PhraseRule;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.law.Indicators;

class SignReaderTest {

    private final SignReader reader = new SignReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IND-046 | The boss took everyone's passports on the first day
            IND-046 | El encargado les quitó los pasaportes al llegar
            IND-046 | O patrão ficou com os documentos delas
            IND-046 | Le patron a confisqué leurs passeports
            IND-047 | They say the debt grows every week whatever she pays
            IND-047 | Dicen que la deuda crece cada semana
            IND-047 | A dívida cresce e eles nunca conseguem pagar
            IND-047 | On leur réclame une dette pour le voyage
            IND-075 | The doors are locked at night and they cannot leave
            IND-075 | No los dejan salir de la finca
            IND-075 | Não deixam ninguém sair do alojamento
            IND-075 | Elles ne peuvent pas sortir de la maison
            IND-001 | The job was not what they had promised her
            IND-001 | El trabajo no era lo que les prometieron
            IND-001 | Foi enganada com uma vaga falsa
            IND-001 | Le travail n'était pas celui promis
            IND-046 | The maid does not have her passport any more
            IND-046 | La empleada no tiene su pasaporte
            IND-046 | A empregada não tem seu passaporte
            IND-046 | La bonne n'a pas son passeport
            IND-068 | She is not allowed to speak to anyone
            IND-068 | A la joven no la dejan hablar
            IND-068 | Não deixam a moça sair nem ela falar, não deixam ela falar
            IND-068 | La jeune femme ne peut pas parler
            IND-081 | A man holds the phones of four women upstairs
            IND-081 | Un hombre guarda los celulares de cuatro mujeres
            IND-081 | Um homem cuida dos celulares de quatro mulheres
            IND-081 | Un homme garde les téléphones de quatre femmes
            IND-083 | The crew get no drinking water
            IND-083 | A la tripulación no le dan agua
            IND-083 | Não dão água nem remédio para eles
            IND-083 | Pas d'eau potable à bord
            IND-100 | Inspection of the packing plant: permits missing
            IND-100 | En la inspección faltan recibos
            IND-100 | Na fiscalização faltam contratos
            IND-100 | Contrôle au chantier : contrats manquants
            IND-103 | My brother has been on that boat for a year and they do not let him ashore
            IND-103 | A mi hermano no lo bajan a puerto
            IND-103 | Não deixam o meu irmão descer, não deixam ele desembarcar
            IND-103 | Mon frère est embarqué depuis huit mois
            IND-040 | They have not been paid for three months
            IND-040 | No les pagan desde marzo
            IND-040 | Não recebem salário há meses
            IND-040 | Ils ne sont pas payés depuis mars
            """)
    void anIndicatorIsReadInFourLanguages(String indicator, String text) {
        assertThat(reader.read(Kind.TIP, text))
                .filteredOn(s -> !s.denied())
                .extracting(Sign::key)
                .contains(indicator);
    }

    @Test
    void aDenialIsKeptAsADenial() {
        assertThat(reader.read(Kind.TIP, "Nobody took their passports"))
                .filteredOn(s -> s.key().equals("IND-046"))
                .allMatch(Sign::denied)
                .isNotEmpty();
    }

    @Test
    void everydayWordsSayNothing() {
        assertThat(reader.read(Kind.POST, "Sunny two-room flat near the park, call after six"))
                .isEmpty();
        assertThat(reader.read(Kind.POST, "Vendo bicicleta casi nueva, buen precio"))
                .isEmpty();
    }

    @Test
    void whoPostsOfAJourneyOfTheirOwnIsReadSoWhereItIsTold() {
        String asked = "Hola a todos. ¿Me piden el pasaporte para el contrato, es normal?";

        Sign told = reader.read(Kind.POST, asked).stream()
                .filter(s -> s.key().equals(SignReader.OWN_JOURNEY))
                .findAny()
                .orElseThrow();

        assertThat(asked.substring(told.start(), told.end())).isEqualTo("Me piden");
        assertThat(told.denied()).isFalse();
        assertThat(Sign.of(told.stored())).isEqualTo(told);
    }

    @Test
    void offersAdvertsAndReportsAreNoJourneyOfTheWritersOwn() {
        assertThat(reader.read(Kind.POST, "Buscamos meseras, te pagamos el pasaje y la visa, escríbenos"))
                .extracting(Sign::key)
                .contains("lure-offer")
                .doesNotContain(SignReader.OWN_JOURNEY);
        assertThat(reader.read(Kind.POST, "Independent, my own place, by appointment only"))
                .extracting(Sign::key)
                .doesNotContain(SignReader.OWN_JOURNEY);
        assertThat(reader.read(Kind.TIP, "Me piden el pasaporte y no me dejan salir"))
                .extracting(Sign::key)
                .doesNotContain(SignReader.OWN_JOURNEY);
    }

    @Test
    void whoAsksOrTellsOfAnOfferIsToldApartFromWhoLeaves() {
        assertThat(reader.read(Kind.POST, "Me ofrecen trabajo en Charlotte, ¿alguien ha ido?"))
                .extracting(Sign::key)
                .contains(SignReader.OWN_JOURNEY, SignReader.ASKS_OR_TELLS);
        assertThat(reader.read(Kind.POST, "Salimos el lunes rumbo a Tapachula"))
                .extracting(Sign::key)
                .contains(SignReader.OWN_JOURNEY)
                .doesNotContain(SignReader.ASKS_OR_TELLS);
    }

    @Test
    void aFirmThatLooksForPeopleIsOnNoJourneyOfItsOwn() {
        for (String offer : List.of(
                "Equipo de ventas busca gente despierta, salimos esta semana a Buenos Aires",
                "Empresa solicita personal, salimos el lunes a Tijuana",
                "Empresa procura pessoas, vamos segunda para Campinas")) {
            assertThat(reader.read(Kind.POST, offer))
                    .extracting(Sign::key)
                    .as(offer)
                    .doesNotContain(SignReader.OWN_JOURNEY);
        }
    }

    @Test
    void everyIndicatorThatIsReadStandsInTheCatalogue() {
        Indicators catalogue = new Indicators();

        Set<String> unknown = SignReader.rules().stream()
                .map(PhraseRule::key)
                .filter(k -> k.startsWith("IND-"))
                .filter(k -> catalogue.find(k).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everySignIsReadInAllFourLanguages() {
        var languages = SignReader.rules().stream()
                .collect(Collectors.groupingBy(
                        PhraseRule::key, Collectors.mapping(PhraseRule::language, Collectors.toSet())));

        assertThat(languages)
                .allSatisfy(
                        (key, spoken) -> assertThat(spoken).as(key).containsExactlyInAnyOrder("en", "es", "pt", "fr"));
    }

    @Test
    void whatIsStoredIsReadBack() {
        Sign sign = new Sign("IND-046", 4, 19, true);

        assertThat(Sign.of(sign.stored())).isEqualTo(sign);
    }

    @Test
    void textsThatDifferInDigitsAndMarksAloneAreOneVoice() {
        assertThat(SignReader.voice("Call 555-0101 NOW!")).isEqualTo(SignReader.voice("call: 555-0199 now"));
        assertThat(SignReader.voice("Call tomorrow")).isNotEqualTo(SignReader.voice("Call now"));
        assertThat(List.of(SignReader.voice(null), SignReader.voice(" "))).containsOnly(0L);
    }
}
