package org.manumit.server.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manumit.words.Language;

class IndicatorsTest {

    private final Indicators indicators = new Indicators();

    @Test
    void theCatalogueCoversEveryElementAndForm() {
        assertThat(indicators.list()).hasSizeGreaterThanOrEqualTo(60);
        for (Indicator.Element element : Indicator.Element.values()) {
            assertThat(indicators.list()).anyMatch(indicator -> indicator.element() == element);
        }
        for (String form : new String[] {"sexual", "labour", "domestic", "criminality", "armed-group"}) {
            assertThat(indicators.list())
                    .anyMatch(indicator -> indicator.forms().contains(form));
        }
    }

    @Test
    void aStrengthThatWasNotComparedIsNotCalledTheIlos() {
        for (Indicator indicator : indicators.list()) {
            for (Language language : Language.values()) {
                if (indicator.basis() != Indicator.Basis.ILO_VERIFIED) {
                    assertThat(indicators.basis(indicator, language)).doesNotContain("ILO", "OIT");
                }
            }
        }
    }

    @Test
    void smugglingIsNeverCalledTrafficking() {
        for (Indicator indicator : indicators.list()) {
            assertThat(indicator.text().in(Language.ES)).doesNotContain("tráfico");
        }
    }

    @Test
    void sharedAdvertsComeWithTheirInnocentReading() {
        Indicator shared = indicators.get("IND-087");

        assertThat(shared.caution())
                .isNotNull()
                .satisfies(caution -> assertThat(caution.in(Language.EN)).contains("Independent adults"));
    }
}
