package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The assignment gains as much as the best of all. */
class AssignmentTest {

    @Provide
    Arbitrary<List<Double>> gains() {
        return Arbitraries.doubles().between(-20, 20).list().ofSize(24);
    }

    @Property(tries = 500)
    void itGainsAsMuchAsTryingAll(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 0, max = 2) int more,
            @ForAll("gains") List<Double> values) {
        double[][] gains = new double[rows][rows + more];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows + more; j++) {
                gains[i][j] = values.get(i * (rows + more) + j);
            }
        }
        int[] columns = Assignment.best(gains);
        double gain = 0;
        for (int i = 0; i < rows; i++) {
            gain += gains[i][columns[i]];
        }

        assertThat(Arrays.stream(columns).distinct()).hasSize(rows);
        assertThat(gain).isCloseTo(best(gains, 0, 0), within(1e-9));
    }

    private static double best(double[][] gains, int row, int taken) {
        if (row == gains.length) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < gains[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.max(best, gains[row][column] + best(gains, row + 1, taken | 1 << column));
            }
        }
        return best;
    }
}
