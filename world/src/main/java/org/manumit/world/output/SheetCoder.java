package org.manumit.world.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manumit.formats.table.XlsxWriter;
import org.manumit.world.trace.Trace;

/** A table as a worksheet. */
final class SheetCoder<T extends Trace> implements Coder<T, List<List<String>>> {
    private final Table<T> table;
    private final XlsxWriter sheet;

    SheetCoder(Path file, Table<T> table) throws IOException {
        this.table = table;
        this.sheet = new XlsxWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), "Calls");
        sheet.row(table.headings());
    }

    @Override
    public List<List<String>> prepare(List<T> rows, long firstSerial, ChunkNotes notes) {
        List<List<String>> cells = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String id = table.sourceId(firstSerial + i);
            notes.name(i, id);
            cells.add(table.row(rows.get(i), i, firstSerial + i, id, notes));
        }
        return cells;
    }

    @Override
    public void write(List<List<String>> piece) throws IOException {
        for (List<String> row : piece) {
            sheet.row(row);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
