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

        assertThat(curve.oddsOf(0)).isCloseTo(0, within(0.05));
        for (double bits : new double[] {-12, -3, 0, 2.5, 9, 30}) {
            double plain = ProbabilityCurve.probability(bits);
            assertThat(curve.probabilityOf(bits)).isCloseTo(plain, within(0.01));
        }
    }

    @Test
    void manyPairsMoveTheCurveWhereTheyAreAndNotElsewhere() {
        // Four bits against it, and 1,000 such pairs are of one in 40 %, not in 5.
        float[] bits = new float[1_000];
        float[] probabilities = new float[1_000];
        Arrays.fill(bits, -4.25f);
        Arrays.fill(probabilities, 0.4f);

        ProbabilityCurve curve = ProbabilityCurve.of(bits, probabilities);

        assertThat(curve.probabilityOf(-4.25)).isBetween(0.3, 0.41);
        assertThat(curve.oddsOf(-4.25)).isGreaterThan(-1.5);
        assertThat(curve.probabilityOf(8)).isCloseTo(ProbabilityCurve.probability(8), within(0.01));
        assertThat(curve.probabilityOf(-6)).isCloseTo(ProbabilityCurve.probability(-6), within(0.01));
    }

    @Test
    void thirdRecordsMakeNoPairLessProbableThanItsOwnBits() {
        float[] bits = new float[1_000];
        float[] probabilities = new float[1_000];
        Arrays.fill(bits, 2.25f);
        Arrays.fill(probabilities, 0.3f);

        ProbabilityCurve curve = ProbabilityCurve.of(bits, probabilities);

        for (double at = -20; at <= 20; at += 0.5) {
            assertThat(curve.oddsOf(at)).isGreaterThanOrEqualTo(at);
        }
        assertThat(curve.oddsOf(new float[] {2.25f, -3}))
                .containsExactly((float) curve.oddsOf(2.25), (float) curve.oddsOf(-3));
    }
}
