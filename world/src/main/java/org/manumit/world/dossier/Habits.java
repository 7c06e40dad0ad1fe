package org.manumit.world.dossier;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Facts;

/**
 * How often each office writes what in which way: {@code habits.csv}, with a reason beside each rate. Immutable.
 *
 * <p>The rates are judgements about what such offices hold, of the order that studies of linked administrative registers
 * report (a few slips in a hundred names and days, more where people are written down by ear; about half of the records
 * with a document), and were set before any linkage was measured on them. They are no measurement of any agency's files.
 */
final class Habits {
    private static final Map<Office, Habits> ALL = read();

    private final Map<String, Double> rates = new HashMap<>();

    private Habits() {}

    static Habits of(Office office) {
        Habits habits = ALL.get(office);
        if (habits == null) {
            throw new IllegalStateException("habits.csv must hold a column of " + office);
        }
        return habits;
    }

    private static Map<Office, Habits> read() {
        Map<Office, Habits> all = new EnumMap<>(Office.class);
        for (Office office : Office.values()) {
            Habits habits = new Habits();
            for (String[] row : Facts.rows(Habits.class, "habits.csv")) {
                habits.rates.put(row[0], Double.parseDouble(row[1 + office.ordinal()]));
            }
            all.put(office, habits);
        }
        return all;
    }

    /** Whether it happens this time. */
    boolean odds(String habit, Chance chance) {
        Double rate = rates.get(habit);
        if (rate == null) {
            throw new IllegalArgumentException("habits.csv must hold " + habit);
        }
        return chance.odds(rate);
    }
}
