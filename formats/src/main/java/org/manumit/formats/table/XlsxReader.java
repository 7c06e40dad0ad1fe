package org.manumit.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Question;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.ReadOptions.MergedCells;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.GuardedInput;
import org.manumit.formats.source.RecordGate;
import org.manumit.formats.source.SafeXml;

/**
 * Reads one worksheet of a workbook row by row. Dates are told by the cell's style and become ISO 8601, numbers
 * plain decimals; formulas are never run, their stored results are read. The raw text of a row is a CSV line of
 * its cells. Rows that a merged cell touches are issues until it has been answered what it stands for.
 * Thread-safe.
 */
public final class XlsxReader implements RecordReader {
    private static final int SAMPLE_ROWS = 50;

    /**
     * What must be asked about a workbook before it is read.
     *
     * @param rows the first rows of the sheet, for telling headings
     * @param questions {@code sheet} and {@code merged-cells}, where they arise
     */
    public record Look(List<List<String>> rows, List<Question> questions) {}

    @Override
    public void read(InputStream in, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws IOException, RefusedFileException {
        try (Workbook book = Workbook.open(in, limits)) {
            MergedRanges merged = merged(book, options.sheet());
            try (InputStream sheet = book.sheet(options.sheet())) {
                rows(new SheetRows(SafeXml.open(sheet), book, limits), merged, options, limits, sink);
            }
        } catch (XMLStreamException e) {
            throw SafeXml.refusal(e, Workbook.broken());
        } catch (IOException e) {
            throw GuardedInput.refusal(e);
        }
    }

    private static MergedRanges merged(Workbook book, @Nullable String name)
            throws IOException, XMLStreamException, RefusedFileException {
        try (InputStream sheet = book.sheet(name)) {
            return MergedRanges.read(SafeXml.open(sheet));
        }
    }

    private static void rows(
            SheetRows rows, MergedRanges merged, ReadOptions options, ReadLimits limits, RecordSink sink)
            throws XMLStreamException, IOException {
        RecordGate gate = new RecordGate(options, sink);
        List<List<String>> headings = new ArrayList<>();
        boolean more = rows.next();
        while (more && headings.size() < options.headerRows()) {
            if (!isBlank(rows.cells())) {
                headings.add(List.copyOf(rows.cells()));
            }
            more = rows.next();
        }
        Header header = Header.of(headings, more ? rows.cells().size() : 0);
        gate.columns(header.names());
        while (more && !gate.cancelled()) {
            row(rows, merged, header, options, limits, gate);
            more = rows.next();
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static void row(
            SheetRows rows,
            MergedRanges merged,
            Header header,
            ReadOptions options,
            ReadLimits limits,
            RecordGate gate) {
        List<String> cells = rows.cells();
        if (options.mergedCells() == MergedCells.REPEAT) {
            merged.repeat(rows.number(), cells, header.size());
        }
        boolean wanted = (!isBlank(cells) || rows.overlong() || rows.faulty()) && gate.next();
        if (!wanted) {
            return;
        }
        String raw = line(cells);
        if (rows.overlong()) {
            gate.issue(
                    rows.number(),
                    "",
                    "record-too-long",
                    "at most " + limits.maxRecordBytes() + " characters",
                    "more",
                    raw);
        } else if (rows.faulty()) {
            gate.issue(rows.number(), "", "cell-error", "values in all cells", "an error value such as #N/A", raw);
        } else if (options.mergedCells() == MergedCells.ASK && merged.touches(rows.number())) {
            gate.issue(
                    rows.number(), "", "merged-cells", "an answer what merged cells stand for", "a merged cell", raw);
        } else if (!isBlank(cells.subList(Math.min(header.size(), cells.size()), cells.size()))) {
            gate.issue(rows.number(), "", "cell-count", header.size() + " cells, as in the heading", "more", raw);
        } else {
            gate.record(rows.number(), new TableRow(header, values(cells, header.size())), raw);
        }
    }

    private static @Nullable List<String>[] values(List<String> cells, int size) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic lists cannot be made otherwise
        @Nullable
        List<String>[] values = new List[size];
        for (int i = 0; i < Math.min(size, cells.size()); i++) {
            String value = cells.get(i).strip();
            values[i] = value.isEmpty() ? null : List.of(value);
        }
        return values;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            line.append(i == 0 ? "" : ",").append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return line.toString();
    }

    /** Looks at the sheets, the merged cells and the first rows of a workbook. */
    public Look look(InputStream in, @Nullable String sheetName, ReadLimits limits)
            throws IOException, RefusedFileException {
        try (Workbook book = Workbook.open(in, limits)) {
            List<Question> questions = new ArrayList<>();
            if (sheetName == null && book.sheetNames().size() > 1) {
                questions.add(new Question("sheet", null, book.sheetNames(), List.of()));
            }
            if (merged(book, sheetName).below(1)) {
                questions.add(new Question("merged-cells", null, List.of("REPEAT", "FIRST"), List.of()));
            }
            List<List<String>> first = new ArrayList<>();
            try (InputStream sheet = book.sheet(sheetName)) {
                SheetRows rows = new SheetRows(SafeXml.open(sheet), book, limits);
                while (first.size() < SAMPLE_ROWS && rows.next()) {
                    if (!isBlank(rows.cells())) {
                        first.add(List.copyOf(rows.cells()));
                    }
                }
            }
            return new Look(first, questions);
        } catch (XMLStreamException e) {
            throw SafeXml.refusal(e, Workbook.broken());
        } catch (IOException e) {
            throw GuardedInput.refusal(e);
        }
    }
}
