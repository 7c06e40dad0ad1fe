package org.manumit.formats.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectorExtractorTest {
    private final SelectorExtractor extractor = new SelectorExtractor();

    private List<String> found(String text, @Nullable String region) {
        return extractor.find(text, region).stream()
                .map(selector -> selector.kind() + " " + selector.value() + " = "
                        + text.substring(selector.start(), selector.end()))
                .toList();
    }

    @Test
    void aPhoneIsFoundHoweverItIsWritten() {
        assertThat(found("Llama al +1 (212) 555-0143 hoy", "CO"))
                .containsExactly("PHONE +12125550143 = +1 (212) 555-0143");
        assertThat(found("call 212-555-0143, ask for work", "US")).containsExactly("PHONE +12125550143 = 212-555-0143");
        assertThat(found("call 212.555.0143!", "US")).containsExactly("PHONE +12125550143 = 212.555.0143");
    }

    @Test
    void twoPhonesInARowAreTwo() {
        assertThat(found("2125550143 3055550144", "US"))
                .containsExactly("PHONE +12125550143 = 2125550143", "PHONE +13055550144 = 3055550144");
    }

    @Test
    void aLocalNumberWithoutARegionIsNotGuessed() {
        assertThat(extractor.find("call 212-555-0143", null)).isEmpty();
        assertThat(extractor.find("call +1 212-555-0143", null)).hasSize(1);
    }

    @Test
    void datesPricesAndLongNumbersAreNoPhones() {
        assertThat(extractor.find("2026-01-10 12:30, paid $1500000, order 12345678901234567890", "US"))
                .isEmpty();
        assertThat(extractor.find("weight 2125550143kg", "US")).isEmpty();
    }

    @Test
    void addressesAreTakenWithoutTheSentenceAroundThem() {
        assertThat(found("See https://www.jobs.example/a?utm_source=x&id=7, or mail Ana.Ruiz@Farm.example.", null))
                .containsExactly(
                        "URL jobs.example/a?id=7 = https://www.jobs.example/a?utm_source=x&id=7",
                        "EMAIL ana.ruiz@farm.example = Ana.Ruiz@Farm.example");
        assertThat(found("go to farm-jobs.example,now", null))
                .containsExactly("URL farm-jobs.example = farm-jobs.example");
    }

    @Test
    void sentencesWithoutASpaceAreNoAddresses() {
        assertThat(extractor.find("Vivo en la finca.Es un buen trabajo.Mas de lo que dicen", null))
                .isEmpty();
    }

    @Test
    void profileAndMessengerLinksBecomeTheAccountBehindThem() {
        assertThat(found("https://instagram.com/Farm_Jobs99/ or https://wa.me/12125550143?text=hi", null))
                .containsExactly(
                        "HANDLE instagram:farm_jobs99 = https://instagram.com/Farm_Jobs99/",
                        "PHONE +12125550143 = https://wa.me/12125550143?text=hi");
        assertThat(found("write to @Farm_Jobs99.", null)).containsExactly("HANDLE @farm_jobs99 = @Farm_Jobs99");
    }

    @Test
    void ibansAndShipNumbersAreCheckedBeforeTheyAreTaken() {
        String iban = Iban.of("DE", "370400440532013000");
        assertThat(found("pay to " + iban + " today", "US")).containsExactly("ACCOUNT " + iban + " = " + iban);
        String wrong = iban.substring(0, iban.length() - 1) + "9";
        assertThat(extractor.find("pay to " + wrong, null)).isEmpty();
        assertThat(found("vessel IMO 9074729 MMSI: 710000001", null))
                .containsExactly("IMO 9074729 = 9074729", "MMSI 710000001 = 710000001");
        assertThat(extractor.find("vessel IMO 9074728", null)).isEmpty();
    }

    @Test
    void aTextOfDigitsOnlyEnds() {
        assertThat(extractor.find("1 ".repeat(100_000), "US").size()).isLessThanOrEqualTo(Spans.MAX_FOUND);
        assertThat(extractor.find("a.".repeat(100_000), "US").size()).isLessThanOrEqualTo(Spans.MAX_FOUND);
        assertThat(extractor.find("@".repeat(100_000), "US").size()).isLessThanOrEqualTo(Spans.MAX_FOUND);
        assertThat(extractor.find("+".repeat(100_000), "US")).isEmpty();
        assertThat(extractor.find("a.b.-", "US")).isEmpty();
        assertThat(extractor.find("a..b. www..a", "US")).isEmpty();
        assertThat(extractor.find(".a.-.a-.", "US")).isEmpty();
        assertThat(extractor.find("GB82".repeat(50_000), "US").size()).isLessThanOrEqualTo(Spans.MAX_FOUND);
    }

    @Property(tries = 500)
    void spansAreInOrderInsideTheTextAndApart(@ForAll @StringLength(max = 200) String text) {
        int behind = 0;
        for (FoundSelector selector : extractor.find(text, "US")) {
            assertThat(selector.start()).isGreaterThanOrEqualTo(behind).isLessThan(selector.end());
            behind = selector.end();
        }
        assertThat(behind).isLessThanOrEqualTo(text.length());
    }

    @Test
    void aTextThatShowsNoNumberIsReadForADisguisedOne() {
        String text = "Llama al tres uno dos 5 5 5 cero uno cuatro dos, pregunta por Luz";

        assertThat(extractor.find(text, "US")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(SelectorKind.PHONE);
            assertThat(found.value()).isEqualTo("+13125550142");
            assertThat(text.substring(found.start(), found.end()))
                    .startsWith("tres")
                    .endsWith("dos");
        });
        assertThat(extractor.find("Cuarto de 3 por 4 metros, 1500 al mes, del 5 al 9", "US"))
                .isEmpty();
    }
}
