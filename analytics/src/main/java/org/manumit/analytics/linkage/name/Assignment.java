package org.manumit.analytics.linkage.name;

import java.util.Arrays;

/**
 * Gives each row a column of its own so that the gains add up to the most.
 *
 * <p><b>Method</b> Hungarian algorithm with potentials (Kuhn 1955, doi:10.1002/nav.3800020109; shortest augmenting paths
 * as in Jonker and Volgenant 1987, doi:10.1007/BF02278710). <b>Cost</b> O(rows² × columns). Thread-safe (stateless).
 */
final class Assignment {

    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] cameFrom;
    private final double[][] gains;

    private Assignment(double[][] gains) {
        int columns = gains[0].length;
        this.gains = gains;
        this.rowPotential = new double[gains.length + 1];
        this.columnPotential = new double[columns + 1];
        this.rowOf = new int[columns + 1];
        this.cameFrom = new int[columns + 1];
    }

    /** Column of each row. There must be at least as many columns as rows. */
    static int[] best(double[][] gains) {
        if (gains.length == 0) {
            return new int[0];
        }
        Assignment assignment = new Assignment(gains);
        for (int row = 1; row <= gains.length; row++) {
            assignment.place(row);
        }
        int[] columns = new int[gains.length];
        for (int column = 1; column < assignment.rowOf.length; column++) {
            if (assignment.rowOf[column] > 0) {
                columns[assignment.rowOf[column] - 1] = column - 1;
            }
        }
        return columns;
    }

    /* Row and column 0 stand for "none": the row to be placed waits in column 0. */
    private void place(int row) {
        int columns = rowOf.length;
        double[] slack = new double[columns];
        boolean[] used = new boolean[columns];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int at = 0;
        while (rowOf[at] != 0) {
            used[at] = true;
            at = nearest(at, slack, used);
        }
        while (at != 0) {
            rowOf[at] = rowOf[cameFrom[at]];
            at = cameFrom[at];
        }
    }

    private int nearest(int at, double[] slack, boolean[] used) {
        int row = rowOf[at];
        double least = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int column = 1; column < slack.length; column++) {
            if (!used[column]) {
                double cost = -gains[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
                if (cost < slack[column]) {
                    slack[column] = cost;
                    cameFrom[column] = at;
                }
                if (slack[column] < least) {
                    least = slack[column];
                    next = column;
                }
            }
        }
        for (int column = 0; column < slack.length; column++) {
            if (used[column]) {
                rowPotential[rowOf[column]] += least;
                columnPotential[column] -= least;
            } else {
                slack[column] -= least;
            }
        }
        return next;
    }
}
