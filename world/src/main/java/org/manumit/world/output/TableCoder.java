package org.manumit.world.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.manumit.world.trace.Trace;

/** A table as delimited text, quoted as RFC 4180 says, with line feeds. */
final class TableCoder<T extends Trace> implements Coder<T, byte[]> {
    private final Table<T> table;
    private final char delimiter;
    private final OutputStream out;

    TableCoder(Path file, Table<T> table, char delimiter) throws IOException {
        this.table = table;
        this.delimiter = delimiter;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        StringBuilder head = new StringBuilder();
        append(table.headings(), head);
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] prepare(List<T> rows, long firstSerial, ChunkNotes notes) {
        StringBuilder text = new StringBuilder(rows.size() * 200);
        for (int i = 0; i < rows.size(); i++) {
            String id = table.sourceId(firstSerial + i);
            notes.name(i, id);
            append(table.row(rows.get(i), i, firstSerial + i, id, notes), text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(List<String> cells, StringBuilder text) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(delimiter);
            }
            String cell = cells.get(i);
            if (plain(cell)) {
                text.append(cell);
            } else {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            }
        }
        text.append('\n');
    }

    private boolean plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void write(byte[] piece) throws IOException {
        out.write(piece);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
