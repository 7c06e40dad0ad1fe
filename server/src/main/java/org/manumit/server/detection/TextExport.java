package org.manumit.server.detection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import org.manumit.server.detection.TextGroupTable.Document;

/** Writes which of the feeds' texts belong together, as CSV. Confined to one thread. */
final class TextExport implements AutoCloseable {

    private final CsvWriter csv;

    /** @param together what the texts belong to, the name of the first column */
    TextExport(OutputStream out, String together) {
        try {
            csv = new CsvWriter(out, CsvFormat.forSpreadsheets());
            csv.row(together, "feed", "source_id", "time", "place", "country");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void add(long id, List<Document> texts) {
        try {
            for (Document text : texts) {
                csv.row(
                        "" + id,
                        text.feed(),
                        orEmpty(text.sourceId()),
                        orEmpty(text.at()),
                        orEmpty(text.place()),
                        orEmpty(text.country()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
