package org.manumit.formats.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** Writes rows as CSV text, one at a time. Closing it closes the stream. Single-threaded. */
public final class CsvWriter implements Closeable {
    private final Writer out;
    private final CsvFormat format;

    public CsvWriter(OutputStream out, CsvFormat format) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, format.charset()), 1 << 16);
        this.format = format;
        if (format.byteOrderMark()) {
            this.out.write('\uFEFF');
        }
    }

    /** Writes one row. A row of one empty cell is quoted, so that it does not read as a blank line. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() == 1 && cells.get(0).isEmpty()) {
            out.write("\"\"");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(format.delimiter());
            }
            cell(format.guardFormulas() ? guarded(cells.get(i)) : cells.get(i));
        }
        out.write(format.lineEnd());
    }

    /** Writes one row. */
    public void row(String... cells) throws IOException {
        row(List.of(cells));
    }

    private void cell(String value) throws IOException {
        if (!needsQuotes(value)) {
            out.write(value);
            return;
        }
        out.write('"');
        int from = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', from)) {
            out.write(value, from, quote + 1 - from);
            out.write('"');
            from = quote + 1;
        }
        out.write(value, from, value.length() - from);
        out.write('"');
    }

    private boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\n' || c == '\r' || c == format.delimiter()) {
                return true;
            }
        }
        return !value.isEmpty() && (value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ');
    }

    private static String guarded(String value) {
        int start = 0;
        while (start < value.length() && (value.charAt(start) <= ' ' || value.charAt(start) == '\uFEFF')) {
            start++;
        }
        if (start == value.length()) {
            return value;
        }
        boolean control = value.charAt(0) == '\t' || value.charAt(0) == '\r' || value.charAt(0) == '\n';
        boolean formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(start)) >= 0;
        return control || (formula && !isPlainNumber(value)) ? "'" + value : value;
    }

    private static boolean isPlainNumber(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '.' || c == ',' || (i == 0 && (c == '-' || c == '+')))) {
                return false;
            }
        }
        return digits > 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
