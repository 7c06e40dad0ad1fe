package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;

/** Compares days by their parts: slips, swapped parts and parts that are not given. */
final class DateLevels implements ValueLevels {

    private static final List<String> NAMES = List.of(
            "unknown",
            "different",
            "one-slip-in-year",
            "same-year",
            "same-day-and-month",
            "same-year-and-part",
            "parts-swapped",
            "one-slip",
            "same-as-far-as-given",
            "exact");
    private static final int YEAR_SLIP = 2;
    static final int SAME_YEAR = 3;
    private static final int SAME_DAY_AND_MONTH = 4;
    static final int SAME_YEAR_AND_PART = 5;
    static final int SWAPPED = 6;
    static final int ONE_SLIP = 7;
    private static final int SAME_AS_GIVEN = 8;
    private static final int EXACT = 9;

    private static final int YEAR = 0xFFFF0000;
    private static final int MONTH = 0xFF00;
    private static final int DAY = 0xFF;

    private final Field field;
    /** A digit in each four bits. */
    private int[] days;

    private int read;

    DateLevels(Field field) {
        this.field = field;
        days = new int[field.distinct()];
        grow();
    }

    @Override
    public void grow() {
        days = IntArrays.grow(days, field.distinct());
        for (; read < field.distinct(); read++) {
            days[read] = Integer.parseUnsignedInt(field.text(read), 16);
        }
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public boolean ofKin(int level) {
        return level == EXACT;
    }

    @Override
    public int ofEqual(int value) {
        return (days[value] & DAY) == 0 ? SAME_AS_GIVEN : EXACT;
    }

    @Override
    public int ofDifferent(int x, int y) {
        return levelOf(days[x], days[y]);
    }

    /** Level of two different days, each with a digit in each four bits. */
    static int levelOf(int s, int t) {
        int other = s ^ t;
        boolean year = (other & YEAR) == 0;
        boolean month = (other & MONTH) == 0;
        boolean day = (other & DAY) == 0;
        if (year && (s & MONTH) >>> 8 == (t & DAY) && (s & DAY) == (t & MONTH) >>> 8) {
            return SWAPPED;
        }
        if ((s & DAY) == 0 || (t & DAY) == 0) {
            return year
                    ? month && (s & MONTH) != 0 ? SAME_YEAR_AND_PART : SAME_YEAR
                    : oneSlip(s >>> 16, t >>> 16) ? YEAR_SLIP : FieldComparison.DIFFERENT;
        }
        if (oneSlip(s, t)) {
            return ONE_SLIP;
        }
        if (year) {
            return month || day ? SAME_YEAR_AND_PART : SAME_YEAR;
        }
        return month && day ? SAME_DAY_AND_MONTH : FieldComparison.DIFFERENT;
    }

    /** Whether one digit differs, or two neighbours have changed places. */
    private static boolean oneSlip(int s, int t) {
        int other = s ^ t;
        int lowest = Integer.numberOfTrailingZeros(other) & ~3;
        int rest = other >>> lowest;
        if (rest < 0x10) {
            return true;
        }
        int here = s >>> lowest;
        int there = t >>> lowest;
        return rest < 0x100 && (here & 0xF) == (there >>> 4 & 0xF) && (here >>> 4 & 0xF) == (there & 0xF);
    }
}
