package org.manumit.world.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that are broken on purpose, as rows of real files are. The same few rows of each table; never one
 * that belongs to a scene, which the feed's run sees to.
 *
 * @param feed key of the feed
 * @param sourceId id of the broken row
 * @param field heading of the broken cell
 * @param damage what is wrong with it
 */
public record Breakage(String feed, String sourceId, String field, String damage) {
    /** Serial numbers of the rows that a table breaks. */
    static final List<Integer> SERIALS = List.of(6, 11, 19);

    /** Breaks a row's cells; returns the heading and the damage. */
    static List<String> damage(int which, int timeColumn, List<String> headings, List<String> cells) {
        List<String> what = new ArrayList<>();
        switch (which) {
            case 0 -> {
                cells.set(timeColumn, "31/31/2026 25:61");
                what.add("impossible time");
            }
            case 1 -> {
                cells.set(timeColumn, "hace unos días");
                what.add("time in words");
            }
            default -> {
                cells.set(timeColumn, "2026-02-30 99:99");
                what.add("a day that does not exist");
            }
        }
        what.add(0, headings.get(timeColumn));
        return what;
    }

    static boolean candidate(long serial) {
        return serial <= 19 && SERIALS.contains((int) serial);
    }

}
