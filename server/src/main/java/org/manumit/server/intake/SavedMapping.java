package org.manumit.server.intake;

import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.mapping.Mapping;
import org.manumit.formats.mapping.TableMapper;

/**
 * How a feed's tables are read, with the answers that concern the file as a whole. Immutable.
 *
 * @param mapping what the columns mean
 * @param charset name of the character set, when that had to be answered
 * @param delimiter character between cells, when that had to be answered; {@code tab} for the tabulator
 */
public record SavedMapping(
        Mapping mapping, @Nullable String charset, @Nullable String delimiter) {

    /**
     * Patterns, zones, coordinate systems and character sets are known for what they are only when they are used, so they
     * are used here.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public void requireUsable() {
        new TableMapper(mapping);
        applyTo(ReadOptions.defaults());
    }

    /** The options with what is laid down here. */
    public ReadOptions applyTo(ReadOptions detected) {
        ReadOptions options = detected;
        if (charset != null) {
            options = options.withCharset(charset);
        }
        if (delimiter != null && !delimiter.isEmpty()) {
            options = options.withDelimiter(delimiter.equals("tab") ? '\t' : delimiter.charAt(0));
        }
        Integer headerRows = mapping.headerRows();
        if (headerRows != null) {
            options = options.withHeaderRows(headerRows);
        }
        if (mapping.sheet() != null) {
            options = options.withSheet(mapping.sheet());
        }
        if (mapping.mergedCells() != null) {
            options = options.withMergedCells(ReadOptions.MergedCells.valueOf(mapping.mergedCells()));
        }
        return options;
    }

    /** Whether a question about the file as a whole is answered here. */
    public boolean answers(String code) {
        return switch (code) {
            case "charset" -> charset != null;
            case "delimiter" -> delimiter != null;
            case "header-rows" -> mapping.headerRows() != null;
            case "sheet" -> mapping.sheet() != null;
            case "merged-cells" -> mapping.mergedCells() != null;
            default -> true;
        };
    }
}
