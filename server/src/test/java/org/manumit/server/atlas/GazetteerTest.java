package org.manumit.server.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();

    @Test
    void accentsCaseAndPunctuationDoNotMatter() {
        assertThat(best("BOGOTA", "CO")).isEqualTo(best("bogotá ", "CO"));
        assertThat(best("Bogotá", "CO").name()).isEqualTo("Bogotá");
    }

    @Test
    void theSameNameInTwoCountriesGetsNoPositionWithoutAHint() {
        Located located = GAZETTEER.find("San José", null);
        assertThat(located.position()).isEmpty();
        assertThat(located.candidates())
                .extracting(candidate -> candidate.place().country())
                .contains("CR", "US");
    }

    @Test
    void theFeedsCountrySettlesAnAmbiguousName() {
        Located located = GAZETTEER.find("San José", "CR");
        assertThat(located.candidates().get(0).place().capital()).isTrue();
        assertThat(located.position()).isPresent();
    }

    @Test
    void aQualifierInTheTextOutweighsTheHint() {
        assertThat(best("Cartagena, España", "CO").country()).isEqualTo("ES");
        assertThat(best("Austin, TX", "MX").region()).isEqualTo("Texas");
        assertThat(best("Santiago, Chile", "DO").country()).isEqualTo("CL");
    }

    @Test
    void theCoarserNameCountsWhereTheFinerIsNoPlaceOfTheGazetteer() {
        assertThat(best("Barrio La Playa, Cúcuta, Norte de Santander, Colombia", null)
                        .name())
                .isEqualTo("Cúcuta");
        assertThat(best("Centro, Medellín", "CO").name()).isEqualTo("Medellín");
    }

    @Test
    void aNameWithItsCountryNeedsNoComma() {
        assertThat(best("cucuta colombia", null).name()).isEqualTo("Cúcuta");
    }

    @Test
    void aPlaceIsFoundAmongOtherWordsWithLessConfidence() {
        Located located = GAZETTEER.find("cerca de la terminal de Tapachula", "MX");
        assertThat(located.candidates().get(0).place().name()).startsWith("Tapachula");
        assertThat(located.candidates().get(0).confidence()).isLessThan(0.7);
    }

    @Test
    void exonymsOfTheFourLanguagesAreFound() {
        assertThat(best("Nueva York", null).country()).isEqualTo("US");
        assertThat(best("Ciudad de México", null).country()).isEqualTo("MX");
        assertThat(best("La Havane", null).country()).isEqualTo("CU");
        assertThat(best("Assunção", null).country()).isEqualTo("PY");
    }

    @Test
    void aCountryAloneIsNoPlace() {
        assertThat(GAZETTEER.find("Colombia", null).position()).isEmpty();
        assertThat(GAZETTEER.find("Brasil", "BR").candidates()).isEmpty();
    }

    @Test
    void twoLettersMayBeACountryOrAState() {
        assertThat(best("San Diego, CA", null).region()).isEqualTo("California");
        assertThat(best("Toronto, CA", null).country()).isEqualTo("CA");
    }

    @Test
    void whatIsNotInTheGazetteerIsNotGuessed() {
        assertThat(GAZETTEER.find("xqzzy", "CO").candidates()).isEmpty();
        assertThat(GAZETTEER.find("", null).candidates()).isEmpty();
        assertThat(GAZETTEER.find(" ,;- ", null).candidates()).isEmpty();
    }

    @Test
    void theUncertaintyOfACityCoversTheCity() {
        Located located = GAZETTEER.find("São Paulo, Brasil", null);
        assertThat(located.position().orElseThrow().uncertaintyMeters()).isBetween(15_000.0, 60_000.0);
    }

    @Test
    void prefixesListTheLargestFirst() {
        assertThat(GAZETTEER.listByPrefix("medel", 3).get(0).name()).isEqualTo("Medellín");
    }

    @Property(tries = 500)
    void anyTextIsAnsweredTheSameTwiceWithConfidencesBetweenZeroAndOne(@ForAll String text, @ForAll String country) {
        Located first = GAZETTEER.find(text, country);
        assertThat(GAZETTEER.find(text, country)).isEqualTo(first);
        assertThat(first.candidates()).allMatch(c -> c.confidence() > 0 && c.confidence() <= 1);
    }

    private static Place best(String text, @org.jspecify.annotations.Nullable String country) {
        return GAZETTEER.find(text, country).candidates().get(0).place();
    }
}
