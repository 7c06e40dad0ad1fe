package org.manumit.analytics.place;

import java.util.Arrays;

/**
 * Which cells lie near which, as positions: the neighbours of cell i stand in one slice. Thread-safe (immutable).
 *
 * <p>Every cell is its own neighbour, as Gi* (with the star) wants; builders add it where it is missing.
 */
public final class CellNeighbours {

    private final int[] starts;
    private final int[] neighbours;

    CellNeighbours(int[] starts, int[] neighbours) {
        this.starts = starts;
        this.neighbours = neighbours;
    }

    /** Neighbours given cell by cell; the cell itself is added, repeated ones are dropped. */
    public static CellNeighbours of(int[][] neighbours) {
        int[] starts = new int[neighbours.length + 1];
        int[][] slices = new int[neighbours.length][];
        for (int cell = 0; cell < neighbours.length; cell++) {
            int[] withSelf = Arrays.copyOf(neighbours[cell], neighbours[cell].length + 1);
            withSelf[withSelf.length - 1] = cell;
            slices[cell] = Arrays.stream(withSelf).sorted().distinct().toArray();
            starts[cell + 1] = starts[cell] + slices[cell].length;
        }
        int[] flat = new int[starts[neighbours.length]];
        for (int cell = 0; cell < slices.length; cell++) {
            System.arraycopy(slices[cell], 0, flat, starts[cell], slices[cell].length);
        }
        return new CellNeighbours(starts, flat);
    }

    /** How many cells there are. */
    public int size() {
        return starts.length - 1;
    }

    int degree(int cell) {
        return starts[cell + 1] - starts[cell];
    }

    double sumAround(int cell, double[] values) {
        double sum = 0;
        for (int at = starts[cell]; at < starts[cell + 1]; at++) {
            sum += values[neighbours[at]];
        }
        return sum;
    }
}
