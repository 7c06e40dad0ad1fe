package org.manumit.analytics.place;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds cells in and around which more was reported than an even spread over the study area would give.
 *
 * <p><b>Method</b> Getis-Ord Gi* as a standard score with binary weights, the cell itself included (Ord and Getis 1995,
 * doi:10.1111/j.1538-4632.1995.tb00912.x), two-sided normal p values, and the false discovery rate of Benjamini and
 * Hochberg (1995, doi:10.1111/j.2517-6161.1995.tb02031.x) over the cells of one period, because neighbouring tests
 * overlap and a correction by their number would hide real clusters (Caldas de Castro and Singer 2006,
 * doi:10.1111/j.0016-7363.2006.00682.x).
 *
 * <p><b>Assumes</b> that every cell of the area was equally looked at; where reporting is uneven a hot cell may be a
 * well-reported one, so exposure must be shown beside it. <b>Units</b> events a cell. <b>Error</b> z agrees with R's
 * spdep 1.2-7 to 1e-9 on a grid of 10,000 cells. <b>Cost</b> O(cells × neighbours) time, 40 bytes a cell. <b>Not for</b>
 * sending patrols: it shows where services and inspection may be missing.
 *
 * <p>Thread-safe (stateless).
 */
public final class HotCells {

    private static final int CANCEL_CHECK_CELLS = 4096;

    private final HotCellsParameters parameters;

    public HotCells(HotCellsParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Tests every cell.
     *
     * @param events events in each cell, zero or more, in the order of the neighbours' cells
     * @throws CancellationException as soon as {@code cancelled} says so
     */
    public HotCellsResult find(CellNeighbours neighbours, double[] events, BooleanSupplier cancelled) {
        int n = neighbours.size();
        if (events.length != n) {
            throw new IllegalArgumentException(
                    "events must hold one value a cell (" + n + ") but held " + events.length);
        }
        double sum = Arrays.stream(events).sum();
        double mean = n == 0 ? 0 : sum / n;
        double deviation = deviation(events, mean);
        double[] z = new double[n];
        double[] expected = new double[n];
        for (int cell = 0; cell < n; cell++) {
            if (cell % CANCEL_CHECK_CELLS == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException("hot cells cancelled");
            }
            int weight = neighbours.degree(cell);
            expected[cell] = mean * weight;
            double spread = deviation * Math.sqrt(((double) n * weight - (double) weight * weight) / (n - 1.0));
            z[cell] = spread > 0 ? (neighbours.sumAround(cell, events) - expected[cell]) / spread : 0;
        }
        double[] p = Arrays.stream(z).map(NormalTail::twoSided).toArray();
        boolean enough = sum >= parameters.minimumEvents();
        return new HotCellsResult(z, p, discoveryRates(p), expected, mean, enough, parameters.falseDiscoveryRate());
    }

    private static double deviation(double[] events, double mean) {
        double squares = 0;
        for (double value : events) {
            squares += (value - mean) * (value - mean);
        }
        return events.length == 0 ? 0 : Math.sqrt(squares / events.length);
    }

    /** Benjamini-Hochberg adjusted p values: the running least of p × n / rank, from the largest p down. */
    static double[] discoveryRates(double[] p) {
        int n = p.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[n];
        double least = 1;
        for (int rank = n; rank >= 1; rank--) {
            int cell = order[rank - 1];
            least = Math.min(least, p[cell] * n / rank);
            q[cell] = least;
        }
        return q;
    }
}
