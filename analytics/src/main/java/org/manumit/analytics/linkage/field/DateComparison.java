package org.manumit.analytics.linkage.field;

import java.util.List;

/** Compares days by their parts: slips, swapped parts and parts that are not given. */
final class DateComparison implements FieldComparison {

    private static final String[] NAMES = {
        "unknown",
        "different",
        "one-slip-in-year",
        "same-year",
        "same-day-and-month",
        "same-year-and-part",
        "parts-swapped",
        "one-slip",
        "same-as-far-as-given",
        "exact"
    };
    private static final int YEAR_SLIP = 2;
    private static final int SAME_YEAR = 3;
    private static final int SAME_DAY_AND_MONTH = 4;
    private static final int SAME_YEAR_AND_PART = 5;
    private static final int SWAPPED = 6;
    private static final int ONE_SLIP = 7;
    private static final int EXACT = 9;
    private static final int SAME_AS_GIVEN = 8;

    private final Field field;
    private final ValueRarity rarity;

    DateComparison(Field field) {
        this.field = field;
        this.rarity = new ValueRarity(field);
    }

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public int levels() {
        return NAMES.length;
    }

    @Override
    public int level(int a, int b) {
        int x = field.value(a);
        int y = field.value(b);
        if (x == Field.MISSING || y == Field.MISSING) {
            return UNKNOWN;
        }
        if (x == y) {
            return missing(field.text(x), 4) || missing(field.text(x), 6) ? SAME_AS_GIVEN : EXACT;
        }
        return level(field.text(x), field.text(y));
    }

    private static int level(String s, String t) {
        boolean year = s.regionMatches(0, t, 0, 4);
        boolean month = s.regionMatches(4, t, 4, 2);
        boolean day = s.regionMatches(6, t, 6, 2);
        if (year && s.regionMatches(4, t, 6, 2) && s.regionMatches(6, t, 4, 2)) {
            return SWAPPED;
        }
        if (missing(s, 6) || missing(t, 6)) {
            boolean near = Likeness.slips(s.substring(0, 4), t.substring(0, 4), 1) == 1;
            return year ? month && !missing(s, 4) ? SAME_YEAR_AND_PART : SAME_YEAR : near ? YEAR_SLIP : DIFFERENT;
        }
        if (Likeness.slips(s, t, 1) == 1) {
            return ONE_SLIP;
        }
        if (year) {
            return month || day ? SAME_YEAR_AND_PART : SAME_YEAR;
        }
        return month && day ? SAME_DAY_AND_MONTH : DIFFERENT;
    }

    private static boolean missing(String day, int part) {
        return day.charAt(part) == '0' && day.charAt(part + 1) == '0';
    }

    @Override
    public double rarity(int a, int b, int level) {
        return level >= SAME_AS_GIVEN ? rarity.bits(field.value(a)) : 0;
    }

    @Override
    public String levelName(int level) {
        return NAMES[level];
    }
}
