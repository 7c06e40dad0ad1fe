package org.manumit.analytics.text.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactExtractorTest {

    private static final FactContext MEXICO = new FactContext(LocalDate.of(2026, 11, 27), "MX");
    private static final FactContext NOWHERE = new FactContext(LocalDate.of(2026, 11, 27), null);

    private final FactExtractor extractor = new FactExtractor(new SmallGazetteer());

    private String spanned(String raw, FactKind kind) {
        List<Fact> facts = extractor.extract(raw, MEXICO).of(kind);
        assertThat(facts).hasSize(1);
        Span span = facts.get(0).span();
        return raw.substring(span.start(), span.end());
    }

    @Test
    void spansAreThoseOfTheRawText() {
        assertThat(spanned("Hola 💋💋 cobro $1,500 la hora, amor", FactKind.PRICE))
                .isEqualTo("$1,500 la hora");
        assertThat(spanned("✨ ①⑧ años ✨", FactKind.AGE)).isEqualTo("①⑧ años");
        assertThat(spanned("Llego m\u200ba\u200bñ\u200bana", FactKind.DATE)).isEqualTo("m\u200ba\u200bñ\u200bana");
        assertThat(spanned("🌹 Estoy en Tijuana 🌹", FactKind.PLACE)).isEqualTo("Tijuana");
        assertThat(spanned("🌹 mi IG: nuria.linda22 🌹", FactKind.HANDLE)).isEqualTo("nuria.linda22");
    }

    @Test
    void withoutACountryTheCurrencyStaysOpen() {
        assertThat(extractor.extract("$150 an hour or 2000 pesos", NOWHERE).of(FactKind.PRICE))
                .extracting(Fact::value)
                .containsExactly("150 $ hour", "2000 peso -");
    }

    @Test
    void aDateInEitherOrderIsLessSureWithoutACountry() {
        double open = extractor
                .extract("seen on 05/11/2026", NOWHERE)
                .of(FactKind.DATE)
                .get(0)
                .confidence();
        double known = extractor
                .extract("vista el 05/11/2026", MEXICO)
                .of(FactKind.DATE)
                .get(0)
                .confidence();

        assertThat(open).isLessThan(known);
    }

    @Test
    void allPlacesOfANameStayWithTheCountryOfTheFeedFirst() {
        Fact fact =
                extractor.extract("Estoy en Mérida", MEXICO).of(FactKind.PLACE).get(0);

        List<PlaceFact.Candidate> candidates = ((PlaceFact) fact).candidates();
        assertThat(candidates).extracting(c -> c.place().id()).containsExactly("mid", "mid-ve", "mid-es");
        assertThat(candidates.stream().mapToDouble(PlaceFact.Candidate::weight).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void figuresOfATelephoneNumberAreNoPriceNorAge() {
        List<Fact> facts = extractor
                .extract("llama al 55 5501 0018 o al +52 1 555 010 0020, hora libre", MEXICO)
                .facts();

        assertThat(facts).isEmpty();
    }

    @Test
    void whatIsDeniedIsNotSaid() {
        assertThat(extractor.extract("Aquí no tenemos chicas", MEXICO).of(FactKind.VOICE))
                .isEmpty();
        assertThat(extractor.extract("Nobody is locked in here", MEXICO).of(FactKind.MOVEMENT))
                .isEmpty();
    }

    @Test
    void textFormsShowNoValues() {
        String shown = extractor
                .extract("nuria@casa.example, IG: nuria.linda22, 19 años", MEXICO)
                .toString();

        assertThat(shown).contains("EMAIL", "HANDLE", "AGE").doesNotContain("nuria", "19");
    }

    @Test
    void hostileTextsTakeBoundedTime() {
        List<String> hostile = List.of(
                "7".repeat(1_000_000),
                "7 ".repeat(500_000),
                "1.".repeat(500_000),
                "@a".repeat(500_000),
                "a@a.".repeat(250_000),
                "$1 a ".repeat(200_000),
                "(at) ".repeat(200_000),
                "mil mil ".repeat(125_000),
                "https://".repeat(125_000),
                "san jose ".repeat(110_000),
                "our our ".repeat(125_000),
                "only with ".repeat(100_000),
                "ig: ig: ".repeat(125_000),
                "\ud83d\udc8b".repeat(500_000),
                "\ud800".repeat(1_000_000));

        for (String text : hostile) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extractor.extract(text, MEXICO));
        }
    }
}
