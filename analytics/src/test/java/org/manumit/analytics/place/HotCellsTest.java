package org.manumit.analytics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HotCellsTest {

    private final HotCells hotCells = new HotCells(HotCellsParameters.DEFAULT);

    @Test
    void theSixPointsOfThePublishedExampleGetTheirPublishedScores() {
        double[][] points = {{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
        double[] values = {2, 3, 3.2, 5, 8, 7};

        HotCellsResult result = hotCells.find(withinDistance(points, 15), values, () -> false);

        double[] published = {-1.397276, -0.2891776, 0.6506496, -0.2891776, 1.234521, 2.024243};
        for (int i = 0; i < published.length; i++) {
            assertThat(result.z(i)).isCloseTo(published[i], within(1e-6));
        }
    }

    @Test
    void anEvenSpreadIsNowhereHot() {
        HotCellsResult result = hotCells.find(
                CellNeighbours.of(new int[][] {{1}, {0, 2}, {1}}), new double[] {50, 50, 50}, () -> false);

        assertThat(IntStream.range(0, 3)).noneMatch(result::hot);
        assertThat(result.z(1)).isZero();
    }

    @Test
    void aHandfulOfEventsIsNeverCalledHot() {
        double[] events = new double[400];
        events[210] = 9;

        HotCellsResult result = hotCells.find(grid(20), events, () -> false);

        assertThat(result.enoughEvents()).isFalse();
        assertThat(IntStream.range(0, 400)).noneMatch(result::hot);
    }

    @Test
    void aHeapOfEventsIsHotAndTheFarCornerIsNot() {
        double[] events = new double[400];
        Arrays.fill(events, 1);
        events[210] = 60;

        HotCellsResult result = hotCells.find(grid(20), events, () -> false);

        assertThat(result.hot(210)).isTrue();
        assertThat(result.hot(0)).isFalse();
        assertThat(result.expectedAround(210)).isCloseTo(9 * (399 + 60) / 400.0, within(1e-9));
    }

    @Test
    void aCancelledSearchStops() {
        assertThatThrownBy(() -> hotCells.find(grid(4), new double[16], () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void discoveryRatesAreThoseOfBenjaminiAndHochberg() {
        assertThat(HotCells.discoveryRates(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
    }

    @Test
    void tailProbabilitiesKeepTheirDigitsFarOut() {
        assertThat(NormalTail.twoSided(0)).isCloseTo(1, within(1e-15));
        assertThat(NormalTail.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-14));
        assertThat(NormalTail.twoSided(-3.290526731491895)).isCloseTo(0.001, within(1e-15));
        assertThat(NormalTail.twoSided(10) / 1.5239706048321052e-23).isCloseTo(1, within(1e-12));
    }

    @Test
    @Tag("shared-data")
    void tenThousandCellsAgreeWithSpdep() throws IOException {
        Path file = sharedData().resolve("geo/gistar/grid100_queen.csv");
        assumeTrue(Files.exists(file), "shared data is absent: " + file);
        List<String[]> rows =
                Files.readAllLines(file).stream().skip(1).map(l -> l.split(",")).toList();
        double[] counts =
                rows.stream().mapToDouble(r -> Double.parseDouble(r[2])).toArray();

        HotCellsResult result = hotCells.find(grid(100), counts, () -> false);

        for (int i = 0; i < counts.length; i++) {
            assertThat(result.z(i)).isCloseTo(Double.parseDouble(rows.get(i)[3]), within(1e-9));
        }
        assertThat(IntStream.range(0, counts.length).filter(i -> result.z(i) >= 3.290527))
                .hasSize(288);
        assertThat(IntStream.range(0, counts.length).filter(result::hot)).hasSize(294);
    }

    private static Path sharedData() {
        String configured = System.getenv("MANUMIT_SHARED_DATA");
        if (configured != null) {
            return Path.of(configured);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("manumit"))
                && root.getParent() != null
                && !Files.exists(root.resolve("LICENSE"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data").normalize();
    }

    private static CellNeighbours withinDistance(double[][] points, double distance) {
        int[][] near = new int[points.length][];
        for (int i = 0; i < points.length; i++) {
            double[] from = points[i];
            near[i] = IntStream.range(0, points.length)
                    .filter(j -> Math.hypot(from[0] - points[j][0], from[1] - points[j][1]) <= distance)
                    .toArray();
        }
        return CellNeighbours.of(near);
    }

    private static CellNeighbours grid(int side) {
        int[][] near = new int[side * side][];
        for (int cell = 0; cell < near.length; cell++) {
            int row = cell / side;
            int column = cell % side;
            near[cell] = IntStream.range(0, 9)
                    .filter(k -> row + k / 3 - 1 >= 0 && row + k / 3 - 1 < side)
                    .filter(k -> column + k % 3 - 1 >= 0 && column + k % 3 - 1 < side)
                    .map(k -> (row + k / 3 - 1) * side + column + k % 3 - 1)
                    .toArray();
        }
        return CellNeighbours.of(near);
    }
}
