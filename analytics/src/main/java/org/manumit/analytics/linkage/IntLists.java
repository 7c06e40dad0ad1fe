package org.manumit.analytics.linkage;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Millions of lists of numbers, most of them short, in one array. <b>Cost</b> eight bytes a list and four to eight a number;
 * what a list leaves behind when it grows is used again. Confined to one thread.
 */
public final class IntLists {

    private static final int NONE = -1;

    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList sizes = new IntArrayList();
    /** The first of the free stretches by the logarithm of their length; each holds the start of the next. */
    private final int[] free = new int[Integer.SIZE];

    private int[] numbers = {};
    private int used;

    public IntLists() {
        Arrays.fill(free, NONE);
    }

    /** How many lists there are. */
    public int size() {
        return starts.size();
    }

    /** Makes an empty list; its number is how many there were. */
    public int addList() {
        starts.add(NONE);
        sizes.add(0);
        return starts.size() - 1;
    }

    /** How many numbers a list has. */
    public int size(int list) {
        return sizes.getInt(list);
    }

    public int get(int list, int at) {
        return numbers[starts.getInt(list) + at];
    }

    /** Where a list begins in {@link #elements()}, until anything is added. */
    public int start(int list) {
        return starts.getInt(list);
    }

    /** What holds all lists, not to be changed. */
    public int[] elements() {
        return numbers;
    }

    public void add(int list, int number) {
        int size = size(list);
        // A stretch is as long as the next power of two.
        if ((size & size - 1) == 0) {
            move(list, size);
        }
        numbers[starts.getInt(list) + size] = number;
        sizes.set(list, size + 1);
    }

    /** Empties a list. */
    public void clear(int list) {
        giveBack(list);
        starts.set(list, NONE);
        sizes.set(list, 0);
    }

    private void move(int list, int size) {
        int start = take(size == 0 ? 0 : Integer.numberOfTrailingZeros(size) + 1);
        if (size > 0) {
            System.arraycopy(numbers, starts.getInt(list), numbers, start, size);
            giveBack(list);
        }
        starts.set(list, start);
    }

    private int take(int logarithm) {
        int start = free[logarithm];
        if (start != NONE) {
            free[logarithm] = numbers[start];
            return start;
        }
        start = used;
        used = Math.addExact(used, 1 << logarithm);
        numbers = IntArrays.grow(numbers, used, start);
        return start;
    }

    private void giveBack(int list) {
        int size = size(list);
        if (size > 0) {
            int logarithm = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
            numbers[starts.getInt(list)] = free[logarithm];
            free[logarithm] = starts.getInt(list);
        }
    }
}
