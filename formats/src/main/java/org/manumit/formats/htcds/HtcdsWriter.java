package org.manumit.formats.htcds;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/**
 * Writes case records as CSV with the standard's column names; several codes in a cell are separated by
 * semicolons. Closing it closes the stream. Single-threaded.
 */
public final class HtcdsWriter implements Closeable {
    private final CsvWriter csv;
    private final List<String> columns;

    /**
     * @param columns fields of the standard, and columns of one's own that bear none of its prefixes, such as
     *     {@code record_id}
     */
    public HtcdsWriter(OutputStream out, List<String> columns, CsvFormat format) throws IOException {
        for (String column : columns) {
            if (HtcdsModel.hasPrefix(column)
                    && HtcdsModel.standard().find(column).isEmpty()) {
                throw new IllegalArgumentException("column must be a field of the standard but was " + column);
            }
        }
        this.columns = List.copyOf(columns);
        this.csv = new CsvWriter(out, format);
        csv.row(this.columns);
    }

    /** Writes one record; columns without a value stay empty. Codes must be the standard's. */
    public void write(Map<String, List<String>> record) throws IOException {
        List<String> cells = new ArrayList<>(columns.size());
        for (String column : columns) {
            List<String> values = record.getOrDefault(column, List.of());
            check(column, values);
            cells.add(String.join(";", values));
        }
        csv.row(cells);
    }

    private static void check(String column, List<String> values) {
        Optional<HtcdsField> field = HtcdsModel.standard().find(column);
        if (field.isEmpty()) {
            return;
        }
        if (values.size() > 1 && !field.get().several()) {
            throw new IllegalArgumentException(column + " takes one value");
        }
        if (!field.get().codes().isEmpty() && !field.get().codes().containsAll(values)) {
            throw new IllegalArgumentException(column + " takes only the codes of the standard");
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
