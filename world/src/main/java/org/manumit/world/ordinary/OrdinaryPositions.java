package org.manumit.world.ordinary;

import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Position;
import org.manumit.world.trace.SeaDesk;

/** Fishing traffic: every vessel is heard about every six hours for a month. */
public final class OrdinaryPositions implements Ordinary<Position> {
    /** Seconds from one report of a vessel to its next. */
    public static final long INTERVAL_SECONDS = 6 * 3600;

    private final Population population;
    private final SeaDesk desk;
    private final long vessels;

    public OrdinaryPositions(Population population, SeaDesk desk, long vessels) {
        this.population = population;
        this.desk = desk;
        this.vessels = vessels;
    }

    /** How many vessels it takes for so many reports, the last of them before the month ends. */
    public static long vessels(long rows) {
        long reports = (Calendar.SEA_END - Calendar.SEA_START) / INTERVAL_SECONDS - 2;
        return Math.max(3, (rows + reports - 1) / reports);
    }

    @Override
    public Position row(long row, long at, Chance chance) {
        long vessel = row % vessels;
        long start = Calendar.SEA_START + Math.floorMod(vessel * 2_654_435_761L, INTERVAL_SECONDS);
        long when = start + row / vessels * INTERVAL_SECONDS + chance.below(3600);
        return desk.ordinary(population.vessel(vessel), when, chance);
    }
}
