package org.manumit.world.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import org.manumit.world.trace.Trace;

/**
 * How rows of a feed are laid out as a table.
 *
 * @param feed key of the feed
 * @param headings column headings
 * @param timeColumn which column holds the time
 * @param idPrefix what source ids begin with
 * @param pattern how times are written
 * @param zone zone that times are written in
 * @param cells the cells of a row, given the row and its source id; the time's is filled in by the table
 */
record Table<T extends Trace>(
        String feed,
        List<String> headings,
        int timeColumn,
        String idPrefix,
        DateTimeFormatter pattern,
        ZoneId zone,
        BiFunction<T, String, List<String>> cells) {
    Table {
        headings = List.copyOf(headings);
    }

    String time(T row) {
        return pattern.format(Instant.ofEpochSecond(row.at()).atZone(zone));
    }

    String sourceId(long serial) {
        return Serial.id(idPrefix, serial, 7);
    }

    /** All cells of a row; broken if the row is ordinary and one of those that are broken. */
    List<String> row(T row, int inChunk, long serial, String sourceId, ChunkNotes notes) {
        List<String> values = cells.apply(row, sourceId);
        values.set(timeColumn, time(row));
        int kind = Breakage.kind(serial);
        if (kind >= 0 && notes.ordinary(inChunk)) {
            notes.broken(Breakage.damage(kind, feed, sourceId, timeColumn, headings, values));
        }
        return values;
    }
}
