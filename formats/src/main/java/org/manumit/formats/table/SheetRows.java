package org.manumit.formats.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadLimits;

/** The rows of a worksheet as texts, one at a time. Single-threaded. */
final class SheetRows {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final int MAX_COLUMNS = 16_384;
    private static final double LAST_DAY = 2_958_466;

    private final XMLStreamReader xml;
    private final Workbook book;
    private final ReadLimits limits;
    private List<String> cells = new ArrayList<>();
    private long number;
    private int chars;
    private boolean overlong;
    private boolean faulty;

    SheetRows(XMLStreamReader xml, Workbook book, ReadLimits limits) {
        this.xml = xml;
        this.book = book;
        this.limits = limits;
    }

    /** Goes to the next row that is written in the file; false at the end of the sheet's data. */
    boolean next() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                row();
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return false;
            }
        }
        return false;
    }

    private void row() throws XMLStreamException, IOException {
        String stated = Workbook.attribute(xml, "r");
        number = stated.matches("[0-9]{1,7}") ? Math.max(number + 1, Long.parseLong(stated)) : number + 1;
        cells = new ArrayList<>();
        chars = 0;
        overlong = false;
        faulty = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return;
            }
        }
    }

    private void cell() throws XMLStreamException, IOException {
        int column = column(Workbook.attribute(xml, "r"));
        String type = Workbook.attribute(xml, "t");
        String style = Workbook.attribute(xml, "s");
        StringBuilder value = new StringBuilder();
        boolean take = false;
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    take = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    take = false;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (take && chars + value.length() < limits.maxRecordBytes()) {
                        value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
        }
        put(column, shown(type, style, value.toString()));
    }

    private int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 3; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? cells.size() : column - 1;
    }

    private void put(int column, String value) {
        chars += value.length();
        if (chars >= limits.maxRecordBytes()) {
            overlong = true;
        } else if (!value.isEmpty() && column < Math.min(limits.maxFields(), MAX_COLUMNS)) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        } else if (!value.isEmpty()) {
            faulty = true;
        }
    }

    private String shown(String type, String style, String value) throws IOException {
        return switch (type) {
            case "s" -> {
                @Nullable
                String text = value.matches("[0-9]{1,9}") ? book.texts().get(Integer.parseInt(value)) : null;
                faulty |= text == null;
                yield text == null ? "" : text;
            }
            case "inlineStr", "str" -> SharedTexts.unescaped(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> {
                faulty = true;
                yield "";
            }
            case "d" -> value;
            default -> value.isEmpty() ? "" : book.isDateStyle(style) ? date(value) : number(value);
        };
    }

    /** Spreadsheet programs store 0.1 as 0.10000000000000001: the shortest number that means the same is taken. */
    private String number(String value) {
        try {
            double number = value.length() > 40 ? Double.NaN : Double.parseDouble(value);
            if (!(Math.abs(number) < 1e15)) {
                return value;
            }
            BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
            return decimal.scale() > 100 ? "0" : decimal.toPlainString();
        } catch (NumberFormatException e) {
            faulty = true;
            return "";
        }
    }

    private String date(String value) {
        double days;
        try {
            days = value.length() > 40 ? Double.NaN : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            days = Double.NaN;
        }
        if (!(days >= 0 && days < LAST_DAY)) {
            faulty = true;
            return "";
        }
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * 86_400);
        if (whole == 0 && !book.from1904()) {
            return LocalDateTime.of(EPOCH_1900, LocalTime.MIN)
                    .plusSeconds(seconds)
                    .toLocalTime()
                    .toString();
        }
        LocalDate epoch = book.from1904() ? EPOCH_1904 : whole < 60 ? EPOCH_1900.plusDays(1) : EPOCH_1900;
        LocalDateTime time = epoch.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? time.toLocalDate().toString() : TIME.format(time);
    }

    /** Cells of the row, empty ones as empty texts. */
    List<String> cells() {
        return cells;
    }

    /** Number of the row in the sheet, from 1. */
    long number() {
        return number;
    }

    boolean overlong() {
        return overlong;
    }

    /** Whether a cell holds an error such as {@code #N/A}, or what is no value. */
    boolean faulty() {
        return faulty;
    }
}
