package org.manumit.analytics.linkage.field;

/** How two days stand to each other, each of which may be given as year, or year and month, alone. */
public enum DayAgreement {
    /** The same day of the same month and year. */
    SAME_DAY,
    /** The same as far as both are given: month and year, or only the year. */
    SAME_MONTH,
    SAME_YEAR,
    /** Of one year, with day and month in turned order. */
    DAY_AND_MONTH_TURNED,
    /** One digit differs, or two neighbours have changed places. */
    ONE_SLIP,
    /** Neighbouring years, of which at least one is given without a day. */
    NEAR_YEAR,
    /** Both are given in full, of one year, and are not the same day. */
    OTHER_DAY,
    OTHER_YEAR;

    /**
     * Compares.
     *
     * @param a eight digits, year first, 0 for a part that is not given, as a {@link Field} of {@link FieldRole#DATE} holds them
     * @param b likewise
     * @throws NumberFormatException if a text is not of digits
     */
    public static DayAgreement of(String a, String b) {
        int s = Integer.parseUnsignedInt(a, 16);
        int t = Integer.parseUnsignedInt(b, 16);
        boolean months = (s & 0xFF00) != 0 && (t & 0xFF00) != 0;
        boolean days = (s & 0xFF) != 0 && (t & 0xFF) != 0;
        if (s == t) {
            return days ? SAME_DAY : months ? SAME_MONTH : SAME_YEAR;
        }
        int year = Math.abs(Integer.parseInt(a.substring(0, 4)) - Integer.parseInt(b.substring(0, 4)));
        return switch (DateLevels.levelOf(s, t)) {
            case DateLevels.SWAPPED -> days ? DAY_AND_MONTH_TURNED : SAME_YEAR;
            case DateLevels.ONE_SLIP -> ONE_SLIP;
            case DateLevels.SAME_YEAR, DateLevels.SAME_YEAR_AND_PART -> ofOneYear(s, t, months, days);
            default -> days || year > 1 ? OTHER_YEAR : NEAR_YEAR;
        };
    }

    private static DayAgreement ofOneYear(int s, int t, boolean months, boolean days) {
        boolean sameMonth = (s & 0xFF00) == (t & 0xFF00);
        return days || months && !sameMonth ? OTHER_DAY : months ? SAME_MONTH : SAME_YEAR;
    }
}
