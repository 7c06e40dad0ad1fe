package org.manumit.formats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.manumit.formats.RefusedFileException;

/** The merged cells of a worksheet, which stand behind its rows in the file. Single-threaded. */
final class MergedRanges {
    private static final int MAX_RANGES = 100_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    /** A range, both ends included; columns from 0, rows from 1. */
    private record Range(int left, long top, int right, long bottom) {}

    private final List<Range> byTop = new ArrayList<>();
    private final Map<Range, String> values = new HashMap<>();
    private int from;

    static MergedRanges read(XMLStreamReader xml) throws XMLStreamException, RefusedFileException {
        MergedRanges merged = new MergedRanges();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                Matcher matcher = RANGE.matcher(Workbook.attribute(xml, "ref"));
                if (matcher.matches()) {
                    merged.byTop.add(new Range(
                            column(matcher.group(1)),
                            Long.parseLong(matcher.group(2)),
                            column(matcher.group(3)),
                            Long.parseLong(matcher.group(4))));
                }
                if (merged.byTop.size() > MAX_RANGES) {
                    throw new RefusedFileException(
                            "too-many-merged-cells", "at most " + MAX_RANGES, "more", "no table needs so many");
                }
            }
        }
        merged.byTop.sort((a, b) -> Long.compare(a.top(), b.top()));
        return merged;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** Whether a range reaches below the headings. */
    boolean below(long lastHeadingRow) {
        return byTop.stream().anyMatch(range -> range.bottom() > lastHeadingRow);
    }

    /** Whether a range covers a cell of the row. */
    boolean touches(long row) {
        for (Range range : open(row)) {
            if (range.bottom() >= row) {
                return true;
            }
        }
        return false;
    }

    /** Writes the value of each range into all cells that it covers in the row. */
    void repeat(long row, List<String> cells, int maxColumns) {
        for (Range range : open(row)) {
            if (row == range.top() && range.left() < cells.size()) {
                values.put(range, cells.get(range.left()));
            }
            String value = values.getOrDefault(range, "");
            for (int column = range.left();
                    column <= range.right() && column < maxColumns && !value.isEmpty();
                    column++) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value);
            }
        }
    }

    /** Ranges that are open in a row; rows are asked for in rising order, so that passed ranges are dropped. */
    private List<Range> open(long row) {
        while (from < byTop.size() && byTop.get(from).bottom() < row) {
            values.remove(byTop.get(from));
            from++;
        }
        List<Range> open = new ArrayList<>();
        for (int i = from; i < byTop.size() && byTop.get(i).top() <= row && open.size() < 1_000; i++) {
            if (byTop.get(i).bottom() >= row) {
                open.add(byTop.get(i));
            }
        }
        return open;
    }
}
