package org.manumit.formats;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read. Formats ignore what does not concern them. Plain values only, so that options can
 * be stored with a batch.
 *
 * @param charset name of the character set, used by the text formats
 * @param delimiter character between the cells of a CSV file
 * @param headerRows rows of column headings in a table: 0, 1 or 2. Two rows are joined as
 *     {@code upper / lower}, an empty upper cell taking the one to its left. With 0 the columns are named
 *     {@code column 1}, {@code column 2} …
 * @param sheet name of the worksheet; null for the first one
 * @param mergedCells what a cell that covers several stands for
 * @param afterRecord number of the last record that is already stored; reading resumes behind it, 0 from the start
 */
public record ReadOptions(
        String charset,
        char delimiter,
        int headerRows,
        @Nullable String sheet,
        MergedCells mergedCells,
        long afterRecord) {

    /** What a merged cell of a worksheet means: only its author knows. */
    public enum MergedCells {
        /** Not answered yet: rows that a merged cell touches become issues. */
        ASK,
        /** The value stands for every cell that is covered. */
        REPEAT,
        /** The value stands in the first cell; the rest are empty. */
        FIRST
    }

    private static final ReadOptions DEFAULTS = new ReadOptions("UTF-8", ',', 1, null, MergedCells.ASK, 0);

    public ReadOptions {
        if (headerRows < 0 || headerRows > 2) {
            throw new IllegalArgumentException("headerRows must be 0, 1 or 2 but was " + headerRows);
        }
        if (afterRecord < 0) {
            throw new IllegalArgumentException("afterRecord must not be negative but was " + afterRecord);
        }
        if (!Charset.isSupported(charset)) {
            throw new IllegalArgumentException("charset must be one that this machine knows");
        }
    }

    /** UTF-8, comma, one header row, first sheet, from the start. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    public ReadOptions withCharset(String value) {
        return new ReadOptions(value, delimiter, headerRows, sheet, mergedCells, afterRecord);
    }

    public ReadOptions withDelimiter(char value) {
        return new ReadOptions(charset, value, headerRows, sheet, mergedCells, afterRecord);
    }

    public ReadOptions withHeaderRows(int value) {
        return new ReadOptions(charset, delimiter, value, sheet, mergedCells, afterRecord);
    }

    public ReadOptions withSheet(@Nullable String value) {
        return new ReadOptions(charset, delimiter, headerRows, value, mergedCells, afterRecord);
    }

    public ReadOptions withMergedCells(MergedCells value) {
        return new ReadOptions(charset, delimiter, headerRows, sheet, value, afterRecord);
    }

    public ReadOptions withAfterRecord(long value) {
        return new ReadOptions(charset, delimiter, headerRows, sheet, mergedCells, value);
    }
}
