package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Which records of registers and lists are of one person or firm as their reader sees it, as CSV. Names nobody: a record is
 * told by its feed and the id that it has there. Thread-safe.
 */
@Component
public final class EntityExport {

    private static final int RECORDS_AT_ONCE = 5_000;

    private final VisibleEntities visible;

    EntityExport(VisibleEntities visible) {
        this.visible = visible;
    }

    /** Writes a line for each record, in the order of their keys. */
    public void write(Access access, OutputStream out) {
        access.<Boolean>inTransaction(Act.of("resolution.entities-export"), transaction -> {
            try (CsvWriter csv = new CsvWriter(out, CsvFormat.forSpreadsheets())) {
                csv.row("entity", "schema", "feed", "source_id");
                long from = 0;
                List<RecordTable.Kept> page = new RecordTable(transaction.jdbc()).kept(from, RECORDS_AT_ONCE);
                while (!page.isEmpty()) {
                    write(page, transaction, csv);
                    from = page.get(page.size() - 1).key();
                    page = new RecordTable(transaction.jdbc()).kept(from, RECORDS_AT_ONCE);
                }
                return true;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void write(List<RecordTable.Kept> page, Transaction transaction, CsvWriter csv) throws IOException {
        LongSet keys = new LongOpenHashSet();
        page.forEach(record -> keys.add(record.key()));
        VisibleEntities.Seen seen = visible.see(transaction, keys);
        for (RecordTable.Kept record : page) {
            csv.row("" + seen.entityOf(record.key()), record.schema(), record.feed(), record.sourceId());
        }
    }
}
