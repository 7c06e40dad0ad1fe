package org.manumit.benchmarks.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlattLineTest {

    private static final int DRAWS = 20_000;

    @Test
    void scoresThatAreTwiceTooBoldAreHalved() {
        SplittableRandom random = new SplittableRandom(7);
        double[] logOdds = new double[DRAWS];
        boolean[] shown = new boolean[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double truth = random.nextDouble() * 6 - 3;
            logOdds[i] = 2 * truth;
            shown[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth));
        }

        PlattLine line = PlattLine.fit(logOdds, shown);

        assertThat(line.slope()).isCloseTo(0.5, Offset.offset(0.03));
        assertThat(line.offset()).isCloseTo(0, Offset.offset(0.06));
    }

    @Test
    void withoutExamplesTheLineIsTheIdentity() {
        PlattLine line = PlattLine.fit(new double[0], new boolean[0]);

        assertThat(line.probability(0)).isCloseTo(0.5, Offset.offset(1e-9));
        assertThat(line.slope()).isCloseTo(1, Offset.offset(1e-9));
    }
}
