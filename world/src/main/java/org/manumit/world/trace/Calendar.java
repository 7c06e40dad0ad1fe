package org.manumit.world.trace;

import java.time.Instant;
import org.manumit.world.chance.Chance;

/** When things happen: the year that the world covers and the hours of a day. */
public final class Calendar {
    /** First second of the world. */
    public static final long START = Instant.parse("2025-09-01T00:00:00Z").getEpochSecond();
    /** First second behind the world. */
    public static final long END = Instant.parse("2026-09-01T00:00:00Z").getEpochSecond();
    /** First second of the month that the vessels' positions cover. */
    public static final long SEA_START = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();
    /** First second behind that month. */
    public static final long SEA_END = Instant.parse("2026-07-01T00:00:00Z").getEpochSecond();

    public static final long DAY = 86_400;

    /** Cumulated share of a day's events by hour of the day in UTC, the Americas being three to eight hours behind. */
    private static final double[] HOURS = new double[24];

    static {
        double[] share = {6, 6, 5.5, 5, 4, 3, 2, 1.4, 1, 1, 1.3, 2, 3.2, 4.4, 5.4, 6, 6.2, 6.2, 6, 5.8, 5.6, 5.6, 5.8, 6
        };
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            sum += share[hour];
            HOURS[hour] = sum;
        }
    }

    private Calendar() {}

    /** The second at a share of the year's events: 0 is its beginning, 1 its end. */
    public static long at(double share, long start, long end) {
        double days = share * ((end - start) / (double) DAY);
        long day = (long) days;
        double rest = (days - day) * HOURS[23];
        int hour = 0;
        while (hour < 23 && HOURS[hour] <= rest) {
            hour++;
        }
        double before = hour == 0 ? 0 : HOURS[hour - 1];
        double within = (rest - before) / (HOURS[hour] - before);
        return Math.min(end - 1, start + day * DAY + (long) ((hour + within) * 3600));
    }

    /** Which share of the year's events lies before a second: the inverse of {@link #at}. */
    public static double share(long at, long start, long end) {
        long inside = Math.max(0, Math.min(end - start - 1, at - start));
        long day = inside / DAY;
        int hour = (int) (inside % DAY / 3600);
        double before = hour == 0 ? 0 : HOURS[hour - 1];
        double within = before + (HOURS[hour] - before) * (inside % 3600 / 3600.0);
        return (day + within / HOURS[23]) / ((end - start) / (double) DAY);
    }

    /** A second on one of the days between two, at an hour when people are up. */
    public static long within(long from, long to, Chance chance) {
        long days = Math.max(1, (to - from) / DAY);
        long day = from - Math.floorMod(from, DAY) + chance.below(days) * DAY;
        return day + chance.weighted(HOURS) * 3600L + chance.below(3600);
    }
}
