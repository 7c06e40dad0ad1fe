package org.manumit.world.output;

import java.util.List;

/**
 * A row of a table that is broken on purpose, as rows of real files are. It is always the same few ordinary rows near
 * the beginning of a table.
 *
 * @param feed key of the feed
 * @param sourceId id of the broken row
 * @param field heading of the broken cell
 * @param damage what is wrong with it
 */
public record Breakage(String feed, String sourceId, String field, String damage) {
    private static final List<Long> SERIALS = List.of(6L, 11L, 19L, 24L);

    /** Which kind of damage the row with a serial number suffers; -1 for none. */
    static int kind(long serial) {
        return SERIALS.indexOf(serial);
    }

    /** Breaks the cell of the time. */
    static Breakage damage(
            int kind, String feed, String sourceId, int timeColumn, List<String> headings, List<String> cells) {
        String before = cells.get(timeColumn);
        switch (kind) {
            case 0 -> cells.set(timeColumn, "31/31/2026 25:61");
            case 1 -> cells.set(timeColumn, "hace unos días");
            case 2 -> cells.set(timeColumn, "2026-02-30 99:99");
            default -> cells.set(timeColumn, before.substring(0, 6) + "??");
        }
        String damage = List.of("impossible time", "time in words", "a day that does not exist", "time torn off")
                .get(kind);
        return new Breakage(feed, sourceId, headings.get(timeColumn), damage);
    }
}
