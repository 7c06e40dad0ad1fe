package org.manumit.analytics.linkage.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProbabilityCurveTest {

    @Property(tries = 300)
    void moreBitsAreMoreProbableWhateverWasSeen(
            @ForAll @Size(max = 200) List<@FloatRange(min = -40, max = 60) Float> seen,
            @ForAll @Size(200) List<@FloatRange(max = 1) Float> told) {
        float[] bits = new float[seen.size()];
        float[] probabilities = new float[seen.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = seen.get(i);
            probabilities[i] = told.get(i);
        }

        ProbabilityCurve curve = ProbabilityCurve.of(bits, probabilities);

        double before = 0;
        for (double at = -25; at <= 25; at += 0.25) {
            double probability = curve.probabilityOf(at);
            assertThat(probability).isGreaterThan(before).isLessThan(1);
            before = probability;
        }
    }

    @Test
    void withoutPairsBitsAreTakenAsTheyAre() {
        ProbabilityCurve curve = ProbabilityCurve.of(new float[0], new float[0]);

        assertThat(curve.evenBits()).isCloseTo(0, within(0.05));
        for (double bits : new double[] {-12, -3, 0, 2.5, 9, 30}) {
            double plain = ProbabilityCurve.probability(bits);
            assertThat(curve.probabilityOf(bits)).isCloseTo(plain, within(0.01));
        }
    }

    @Test
    void manyPairsMoveTheCurveWhereTheyAreAndNotElsewhere() {
        // At two bits, where 80 % are expected, 1,000 pairs are of one in only 30 %.
        float[] bits = new float[1_000];
        float[] probabilities = new float[1_000];
        Arrays.fill(bits, 2.25f);
        Arrays.fill(probabilities, 0.3f);

        ProbabilityCurve curve = ProbabilityCurve.of(bits, probabilities);

        assertThat(curve.probabilityOf(2.25)).isBetween(0.29, 0.4);
        assertThat(curve.evenBits()).isGreaterThan(2.25);
        assertThat(curve.probabilityOf(curve.evenBits())).isCloseTo(0.5, within(1e-4));
        assertThat(curve.probabilityOf(8)).isCloseTo(ProbabilityCurve.probability(8), within(0.01));
        assertThat(curve.probabilityOf(-6)).isCloseTo(ProbabilityCurve.probability(-6), within(0.01));
    }
}
