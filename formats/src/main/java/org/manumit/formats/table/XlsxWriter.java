package org.manumit.formats.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one worksheet (ECMA-376 SpreadsheetML) row by row. Text is stored as text, so that no cell can be run
 * as a formula; text longer than a cell can hold is cut and ends in an ellipsis. The same rows give the same bytes. Closing it closes the stream. Single-threaded.
 */
public final class XlsxWriter implements Closeable {
    /** Rows that a worksheet can hold. */
    public static final int MAX_ROWS = 1_048_576;

    /** Characters that a cell can hold. */
    public static final int MAX_CELL_CHARS = 32_767;

    private static final int DATE_STYLE = 1;
    private static final int TIME_STYLE = 2;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_UNAMBIGUOUS_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer sheet;
    private int rows;

    /**
     * @param sheetName name of the worksheet, 1 to 31 characters, none of {@code []:*?/\}
     */
    public XlsxWriter(OutputStream out, String sheetName) throws IOException {
        if (sheetName.isEmpty() || sheetName.length() > 31 || sheetName.matches(".*[\\[\\]:*?/\\\\].*")) {
            throw new IllegalArgumentException("sheetName must have 1 to 31 characters and none of []:*?/\\");
        }
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part("[Content_Types].xml", XlsxParts.CONTENT_TYPES);
        part("_rels/.rels", XlsxParts.ROOT_RELATIONS);
        part("xl/workbook.xml", XlsxParts.workbook(escaped(sheetName)));
        part("xl/_rels/workbook.xml.rels", XlsxParts.WORKBOOK_RELATIONS);
        part("xl/styles.xml", XlsxParts.STYLES);
        zip.putNextEntry(entry("xl/worksheets/sheet1.xml"));
        sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        sheet.write(XlsxParts.SHEET_START);
    }

    /**
     * Writes one row.
     *
     * @param cells {@code String}, {@code Number}, {@code Boolean}, {@code LocalDate}, {@code LocalDateTime} or
     *     null for an empty cell
     */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (rows == MAX_ROWS) {
            throw new IllegalStateException("a worksheet holds at most " + MAX_ROWS + " rows");
        }
        rows++;
        sheet.write("<row r=\"" + rows + "\">");
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                cell(columnName(i) + rows, value);
            }
        }
        sheet.write("</row>");
    }

    private void cell(String reference, Object value) throws IOException {
        if (value instanceof Number number) {
            String digits = number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
            if (digits.contains("N") || digits.contains("I")) {
                throw new IllegalArgumentException("a cell takes finite numbers only");
            }
            sheet.write("<c r=\"" + reference + "\"><v>" + digits + "</v></c>");
        } else if (value instanceof Boolean flag) {
            sheet.write("<c r=\"" + reference + "\" t=\"b\"><v>" + (flag ? 1 : 0) + "</v></c>");
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_UNAMBIGUOUS_DAY)) {
            styled(reference, DATE_STYLE, Long.toString(ChronoUnit.DAYS.between(EPOCH, day)));
        } else if (value instanceof LocalDateTime time && !time.toLocalDate().isBefore(FIRST_UNAMBIGUOUS_DAY)) {
            styled(reference, TIME_STYLE, serial(time));
        } else {
            text(reference, value.toString());
        }
    }

    private void styled(String reference, int style, String number) throws IOException {
        sheet.write("<c r=\"" + reference + "\" s=\"" + style + "\"><v>" + number + "</v></c>");
    }

    private static String serial(LocalDateTime time) {
        long days = ChronoUnit.DAYS.between(EPOCH, time.toLocalDate());
        BigDecimal fraction = BigDecimal.valueOf(time.toLocalTime().toNanoOfDay())
                .divide(BigDecimal.valueOf(86_400_000_000_000L), 12, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(days).add(fraction).stripTrailingZeros().toPlainString();
    }

    private void text(String reference, String value) throws IOException {
        String shown = value.length() > MAX_CELL_CHARS ? value.substring(0, MAX_CELL_CHARS - 1) + "…" : value;
        sheet.write("<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        sheet.write(escaped(shown));
        sheet.write("</t></is></c>");
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '_' -> text.append(looksEscaped(value, i) ? "_x005F_" : "_");
                default -> append(text, value, i, c);
            }
        }
        return text.toString();
    }

    /** SpreadsheetML writes what XML cannot hold as {@code _xHHHH_} (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
    private static void append(StringBuilder text, String value, int i, char c) {
        boolean loneHigh = Character.isHighSurrogate(c)
                && !(i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1)));
        boolean loneLow = Character.isLowSurrogate(c) && !(i > 0 && Character.isHighSurrogate(value.charAt(i - 1)));
        if ((c < ' ' && c != '\t' && c != '\n') || c >= '\uFFFE' || loneHigh || loneLow) {
            text.append(String.format("_x%04X_", (int) c));
        } else {
            text.append(c);
        }
    }

    private static boolean looksEscaped(String value, int i) {
        if (i + 6 >= value.length() || value.charAt(i + 1) != 'x' || value.charAt(i + 6) != '_') {
            return false;
        }
        return value.substring(i + 2, i + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        return entry;
    }

    @Override
    public void close() throws IOException {
        sheet.write(XlsxParts.SHEET_END);
        sheet.flush();
        zip.closeEntry();
        zip.close();
    }
}
