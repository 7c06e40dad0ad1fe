package org.manumit.server.detection.interpret;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.interpret.ForeignText.State;

/**
 * One version of what an interpreter made of a text. Its text form shows ids only.
 *
 * @param version counted from 1 within its text, withdrawn ones too
 * @param language BCP 47 subtag of the original, as the interpreter told it
 * @param into BCP 47 subtag of the translation
 * @param by name of whoever wrote it
 * @param mine whether the reader wrote it
 */
public record Translation(
        long id,
        long observationId,
        int version,
        String language,
        String into,
        String words,
        String by,
        Instant at,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        boolean mine) {

    @Override
    public String toString() {
        return "Translation[" + id + " of " + observationId + "]";
    }

    /**
     * What there is of one record.
     *
     * @param state where its text stands with the interpreters; null where it needs none
     * @param language as last told; null where the text needs no interpreter
     * @param translations all versions, the latest first
     */
    public record OfRecord(@Nullable State state, @Nullable String language, List<Translation> translations) {
        public OfRecord {
            translations = List.copyOf(translations);
        }
    }
}
