package org.manumit.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.evidence.RivalHypothesesResult.Check;
import org.manumit.analytics.evidence.RivalHypothesesResult.Rival;
import org.manumit.analytics.evidence.RivalHypothesesResult.Trait;

class RivalHypothesesTest {

    private final RivalHypotheses rivals = new RivalHypotheses(
            new Hypothesis("trafficking", 0, Map.of("licence", 0.1, "debt", 0.4, "complaint", 0.5)),
            List.of(
                    new Hypothesis("agency", 2, Map.of("licence", 0.8, "debt", 0.1, "complaint", 0.1)),
                    new Hypothesis("shelter", 0, Map.of("licence", 0.1, "debt", 0.2, "complaint", 0.4))));

    @Test
    void aRivalIsScoredOnWhatWasSeenAndWhatWasLookedForInVain() {
        Rival agency =
                rivals.weigh(Map.of("licence", true, "debt", false)).rivals().get(0);

        assertThat(agency.key()).isEqualTo("agency");
        assertThat(agency.bits()).isCloseTo(2 + 3 + Math.log(1.5) / Math.log(2), within(1e-9));
        assertThat(agency.fits()).extracting(Trait::key).containsExactly("licence", "debt");
        assertThat(agency.against()).isEmpty();
    }

    @Test
    void whatFitsEveryAccountSaysNothing() {
        Rival shelter = rivals.weigh(Map.of("licence", true)).rivals().stream()
                .filter(r -> r.key().equals("shelter"))
                .findFirst()
                .orElseThrow();

        assertThat(shelter.bits()).isZero();
        assertThat(shelter.fits()).isEmpty();
    }

    @Test
    void noSingleTraitDecides() {
        RivalHypotheses stark = new RivalHypotheses(
                new Hypothesis("a", 0, Map.of("t", 0.0001)), List.of(new Hypothesis("b", 0, Map.of("t", 0.9999))));

        assertThat(stark.weigh(Map.of("t", true)).rivals().get(0).bits()).isEqualTo(4);
    }

    @Test
    void theNextCheckIsTheOneExpectedToTellMost() {
        RivalHypothesesResult result = rivals.weigh(Map.of());

        assertThat(result.nextChecks().get(0).trait()).isEqualTo("licence");
        assertThat(result.rivals().get(0).tellApart().get(0).trait()).isEqualTo("licence");
    }

    @Test
    void whatWasLookedForIsNotProposedAgain() {
        assertThat(rivals.weigh(Map.of("licence", false)).nextChecks())
                .extracting(Check::trait)
                .doesNotContain("licence");
    }

    @Test
    void aCertainChanceIsRefusedBecauseItWouldDecideAlone() {
        assertThatThrownBy(() -> new Hypothesis("h", 0, Map.of("t", 1.0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void expectedInformationIsThatOfTheSlowDefinition(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double under,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double otherwise,
            @ForAll @DoubleRange(min = -5, max = 5) double prior) {
        RivalHypotheses two = new RivalHypotheses(
                new Hypothesis("q", 0, Map.of("t", otherwise)),
                List.of(new Hypothesis("r", prior, Map.of("t", under))));
        double pr = Math.pow(2, prior) / (1 + Math.pow(2, prior));
        double yes = pr * under + (1 - pr) * otherwise;
        double expected = h(pr) - yes * h(pr * under / yes) - (1 - yes) * h(pr * (1 - under) / (1 - yes));

        double found = two.weigh(Map.of()).nextChecks().stream()
                .mapToDouble(Check::expectedBits)
                .sum();

        assertThat(found).isCloseTo(expected, within(1e-9));
        assertThat(found).isLessThanOrEqualTo(h(pr) + 1e-9);
    }

    private static double h(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }
}
