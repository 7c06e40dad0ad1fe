package org.manumit.server.intake.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds and what would become of it.
 *
 * @param details how it is read, in a few words
 * @param mapping what its columns seem to mean; null for formats whose meaning is fixed
 * @param preview what its first records become
 * @param questions what must be answered before it is taken
 */
public record Inspection(
        String format,
        String encoding,
        String details,
        @Nullable MappingView mapping,
        List<PreviewRow> preview,
        List<OpenQuestion> questions) {

    /**
     * One record of the preview.
     *
     * @param becomes the draft's parts by name; empty when the record cannot be used
     */
    public record PreviewRow(long line, Map<String, String> becomes, List<RowIssue> issues) {}

    /** What is wrong with a record. */
    public record RowIssue(String field, String code, String expected, String found, String text) {
        @Override
        public String toString() {
            return "RowIssue[" + code + "]";
        }
    }

    /**
     * What a person must answer.
     *
     * @param id to answer by
     * @param examples values that show the doubt
     */
    public record OpenQuestion(
            String id,
            String code,
            @Nullable String column,
            String text,
            List<Choice> choices,
            List<String> examples,
            @Nullable String answer) {
        @Override
        public String toString() {
            return "OpenQuestion[" + code + "]";
        }
    }

    /** A possible answer. */
    public record Choice(String value, String text) {}
}
