package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    @Test
    void whatIsTooSureIsOffByHowMuchItIsTooSure() {
        double[] told = new double[100];
        boolean[] one = new boolean[100];
        Arrays.fill(told, 0.9);
        for (int i = 0; i < 100; i++) {
            one[i] = i % 10 < 6;
        }

        CalibrationError error = CalibrationError.of(told, one);

        assertThat(error.pairs()).isEqualTo(100);
        assertThat(error.error()).isCloseTo(0.3, within(1e-9));
        // Of ten pairs at 0.9 the number varies by 0.95, so that the share is off by 0.076 on average.
        assertThat(error.byChance()).isCloseTo(0.0757, within(1e-3));
    }

    @Test
    void binsAreOfPairsThatAreToldAlike() {
        // Over all of them 0.2 and 0.8 even out; each alone is off.
        double[] told = new double[200];
        boolean[] one = new boolean[200];
        for (int i = 0; i < 200; i++) {
            told[i] = i % 2 == 0 ? 0.2 : 0.8;
            one[i] = i % 4 < 2;
        }

        assertThat(CalibrationError.of(told, one).error()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void nothingIsOffWhereThereIsNothing() {
        assertThat(CalibrationError.of(new double[0], new boolean[0])).isEqualTo(new CalibrationError(0, 0, 0));
    }
}
