package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.springframework.stereotype.Component;

/**
 * Which records of registers and lists are of one person or firm as their reader sees it, as CSV. Names nobody: a record is
 * told by its feed and the id that it has there. Thread-safe.
 */
@Component
public final class EntityExport {

    /** Records that one entry of the journal names. */
    private static final int RECORDS_AT_ONCE = 2_000;

    private static final Act ACT = Act.of("resolution.entities-export");

    private final VisibleEntities visible;

    EntityExport(VisibleEntities visible) {
        this.visible = visible;
    }

    /** Some rows, which leave only after the journal has their subjects, and the key of the last of them. */
    private record Page(List<List<String>> rows, long last) {
        @Override
        public String toString() {
            return "Page[" + rows.size() + "]";
        }
    }

    /** Writes a line for each record, in the order of their keys, and enters all of them in the journal. */
    public void write(Access access, OutputStream out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out, CsvFormat.forSpreadsheets())) {
            csv.row("entity", "record", "schema", "feed", "source_id");
            Page page = after(access, 0);
            while (!page.rows().isEmpty()) {
                for (List<String> row : page.rows()) {
                    csv.row(row.toArray(String[]::new));
                }
                page = after(access, page.last());
            }
        }
    }

    private Page after(Access access, long from) {
        return access.inTransaction(ACT, transaction -> {
            List<RecordTable.Kept> records = new RecordTable(transaction.jdbc()).kept(from, RECORDS_AT_ONCE);
            LongSet keys = new LongOpenHashSet();
            records.forEach(record -> {
                keys.add(record.key());
                transaction.concerns("entity", record.key());
            });
            VisibleEntities.Seen seen = visible.see(transaction, keys);
            List<List<String>> rows = records.stream()
                    .map(record -> List.of(
                            "" + seen.entityOf(record.key()),
                            "" + record.key(),
                            record.schema(),
                            record.feed(),
                            record.sourceId()))
                    .toList();
            return new Page(
                    rows,
                    records.isEmpty() ? from : records.get(records.size() - 1).key());
        });
    }
}
