package org.manumit.formats.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file is written (RFC 4180 quoting).
 *
 * @param charset character set; a BOM is written when {@code byteOrderMark} is set
 * @param delimiter character between cells
 * @param lineEnd {@code \r\n} or {@code \n}
 * @param byteOrderMark whether the file starts with U+FEFF, which spreadsheet programs want for UTF-8
 * @param guardFormulas whether cells that a spreadsheet program would run as a formula are defused with a
 *     leading apostrophe (OWASP, <i>CSV Injection</i>); plain signed numbers stay as they are
 */
public record CsvFormat(Charset charset, char delimiter, String lineEnd, boolean byteOrderMark, boolean guardFormulas) {
    public CsvFormat {
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException("delimiter must not be a quote or a line end");
        }
        if (!lineEnd.equals("\n") && !lineEnd.equals("\r\n")) {
            throw new IllegalArgumentException("lineEnd must be \\n or \\r\\n");
        }
    }

    /** UTF-8, comma, {@code \r\n}; values as they are: for machines, not for opening in a spreadsheet. */
    public static CsvFormat exact() {
        return new CsvFormat(StandardCharsets.UTF_8, ',', "\r\n", false, false);
    }

    /** UTF-8 with byte order mark, comma, formulas defused: for people's spreadsheet programs. */
    public static CsvFormat forSpreadsheets() {
        return new CsvFormat(StandardCharsets.UTF_8, ',', "\r\n", true, true);
    }

    public CsvFormat withCharset(Charset value) {
        return new CsvFormat(value, delimiter, lineEnd, byteOrderMark, guardFormulas);
    }

    public CsvFormat withDelimiter(char value) {
        return new CsvFormat(charset, value, lineEnd, byteOrderMark, guardFormulas);
    }

    public CsvFormat withLineEnd(String value) {
        return new CsvFormat(charset, delimiter, value, byteOrderMark, guardFormulas);
    }
}
