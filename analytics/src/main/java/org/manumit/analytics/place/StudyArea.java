package org.manumit.analytics.place;

import com.uber.h3core.H3Core;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The H3 cells in which something could have been reported: those that ever held an event, and the rings around them.
 * Thread-safe (immutable).
 *
 * <p>Cells without an event belong to the area. A test over occupied cells alone would call an ordinary city cold
 * because it stands among other cities; a test over a whole continent would call every city hot because of the sea.
 *
 * <p><b>Units</b> rings of H3 cells, all of one resolution. <b>Cost</b> O(cells × rings²) time, 4 bytes a neighbour.
 */
public final class StudyArea {

    private final long[] cells;
    private final CellNeighbours neighbours;

    private StudyArea(long[] cells, CellNeighbours neighbours) {
        this.cells = cells;
        this.neighbours = neighbours;
    }

    /**
     * The area around the occupied cells.
     *
     * @param occupied H3 cells of one resolution, any order, repeats allowed
     * @param maskRings rings around an occupied cell that were as much looked at as the cell itself, 0 to 20
     * @param weightRings rings whose events count for a cell, 1 to 5
     */
    public static StudyArea around(long[] occupied, int maskRings, int weightRings) {
        requireBetween("maskRings", maskRings, 0, 20);
        requireBetween("weightRings", weightRings, 1, 5);
        H3Core h3 = h3();
        LongOpenHashSet mask = new LongOpenHashSet(occupied.length * (1 + 3 * maskRings));
        for (long cell : occupied) {
            h3.gridDisk(cell, maskRings).forEach(near -> mask.add((long) near));
        }
        long[] cells = mask.toLongArray();
        Arrays.sort(cells);
        return new StudyArea(cells, neighbours(h3, cells, weightRings));
    }

    private static CellNeighbours neighbours(H3Core h3, long[] cells, int rings) {
        int[] starts = new int[cells.length + 1];
        IntArrayList flat = new IntArrayList(cells.length * (1 + 3 * rings * (rings + 1)));
        for (int cell = 0; cell < cells.length; cell++) {
            h3.gridDisk(cells[cell], rings).stream()
                    .mapToInt(near -> Arrays.binarySearch(cells, near))
                    .filter(position -> position >= 0)
                    .sorted()
                    .forEach(flat::add);
            starts[cell + 1] = flat.size();
        }
        return new CellNeighbours(starts, flat.toIntArray());
    }

    /** The cell of a coarser resolution that holds the cell. */
    public static long parent(long cell, int resolution) {
        // Digits of finer resolutions are 3 bits each, set to 7 where unused (H3 index layout, mode 1).
        long coarser = cell & ~(0xFL << 52) | (long) resolution << 52;
        for (int finer = resolution + 1; finer <= 15; finer++) {
            coarser |= 7L << (3 * (15 - finer));
        }
        return coarser;
    }

    private static void requireBetween(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " must lie between " + least + " and " + most + " but was " + value);
        }
    }

    private static H3Core h3() {
        try {
            return H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("the H3 native library cannot be unpacked", e);
        }
    }

    /** How many cells the area has. */
    public int size() {
        return cells.length;
    }

    /** The H3 index of a cell; cells are in ascending order. */
    public long cell(int position) {
        return cells[position];
    }

    /** Position of an H3 cell in the area, or negative when it lies outside. */
    public int positionOf(long cell) {
        return Arrays.binarySearch(cells, cell);
    }

    /** Which cells count for which. */
    public CellNeighbours neighbours() {
        return neighbours;
    }
}
