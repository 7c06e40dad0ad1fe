package org.manumit.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.RecordGate;
import org.manumit.formats.source.Text;

/**
 * Reads delimited text (RFC 4180, any delimiter). A row with more or fewer cells than the heading is an issue,
 * since its cells may have shifted. Blank rows are no records. Thread-safe.
 */
public final class CsvReader implements RecordReader {
    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        CsvScanner scanner = new CsvScanner(Text.open(in, options.charset()), options.delimiter(), limits);
        RecordGate gate = new RecordGate(options, sink);
        CsvScanner.Outcome outcome = afterSeparatorLine(scanner);
        List<List<String>> headings = new ArrayList<>();
        while (headings.size() < options.headerRows() && outcome != CsvScanner.Outcome.END) {
            if (outcome != CsvScanner.Outcome.RECORD) {
                throw new RefusedFileException(
                        "header-unreadable", "a heading row", "broken quotes or too many cells", "columns need names");
            }
            List<String> cells = cells(scanner);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                headings.add(cells);
            }
            outcome = scanner.next();
        }
        Header header = Header.of(headings, outcome == CsvScanner.Outcome.RECORD ? scanner.cells() : 0);
        gate.columns(header.names());
        while (outcome != CsvScanner.Outcome.END && !gate.cancelled()) {
            deliver(scanner, outcome, header, gate, limits);
            outcome = scanner.next();
        }
    }

    /** Spreadsheet programs write a first line {@code sep=;} that is no row. */
    private static CsvScanner.Outcome afterSeparatorLine(CsvScanner scanner) throws IOException, RefusedFileException {
        CsvScanner.Outcome first = scanner.next();
        boolean separator = first == CsvScanner.Outcome.RECORD
                && scanner.raw().length() == 5
                && scanner.raw().startsWith("sep=");
        return separator ? scanner.next() : first;
    }

    private static void deliver(
            CsvScanner scanner, CsvScanner.Outcome outcome, Header header, RecordGate gate, ReadLimits limits) {
        if (outcome == CsvScanner.Outcome.RECORD) {
            row(scanner, header, gate);
        } else if (gate.next()) {
            switch (outcome) {
                case BROKEN_QUOTE ->
                    gate.issue(
                            scanner.line(),
                            "",
                            "quote-broken",
                            "quotes in pairs around a whole cell",
                            "a quote that is not closed or text behind it",
                            scanner.raw());
                case TOO_MANY_CELLS ->
                    gate.issue(
                            scanner.line(),
                            "",
                            "too-many-fields",
                            "at most " + limits.maxFields() + " cells",
                            "more",
                            scanner.raw());
                case OVERLONG ->
                    gate.issue(
                            scanner.line(),
                            "",
                            "record-too-long",
                            "at most " + limits.maxRecordBytes() + " characters",
                            "more",
                            scanner.raw());
                case RECORD, END -> throw new IllegalStateException("only broken records are told here");
            }
        }
    }

    private static void row(CsvScanner scanner, Header header, RecordGate gate) {
        int count = scanner.cells();
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic lists cannot be made otherwise
        @Nullable
        List<String>[] cells = new List[header.size()];
        boolean blank = true;
        boolean beyond = false;
        for (int i = 0; i < count; i++) {
            String cell = scanner.cell(i);
            if (!cell.isEmpty()) {
                blank = false;
                if (i < cells.length) {
                    cells[i] = List.of(cell);
                } else {
                    beyond = true;
                }
            }
        }
        if (blank || !gate.next()) {
            return;
        }
        if (beyond || count < header.size()) {
            gate.issue(
                    scanner.line(),
                    "",
                    "cell-count",
                    header.size() + " cells, as in the heading",
                    Integer.toString(count),
                    scanner.raw());
            return;
        }
        gate.record(scanner.line(), new TableRow(header, cells), scanner.raw());
    }

    private static List<String> cells(CsvScanner scanner) {
        List<String> cells = new ArrayList<>(scanner.cells());
        for (int i = 0; i < scanner.cells(); i++) {
            cells.add(scanner.cell(i));
        }
        return cells;
    }
}
