package org.manumit.server.detection.interpret;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;

/**
 * A text that needs an interpreter. It names what is known of the text, never its words.
 *
 * @param observationId the record that says it
 * @param language BCP 47 subtag, as the last interpreter told it; before that the guess
 * @param guess BCP 47 subtag as the software told it; {@code und} where it could not
 * @param marking label of TLP 2.0
 * @param dueAt until when its urgent tip is to be answered; null where nothing urgent waits
 * @param takenBy name of whoever has taken it
 * @param mine whether the reader has taken it
 * @param passes how often somebody could not read it
 */
public record ForeignText(
        long observationId,
        Kind kind,
        String language,
        String guess,
        Instant receivedAt,
        String feed,
        String marking,
        @Nullable Instant dueAt,
        State state,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        boolean mine,
        int passes) {

    /** Where a text stands. */
    public enum State {
        /** Nobody has taken it. */
        WAITING,
        /** Somebody is at it. */
        TAKEN,
        /** A translation stands. */
        TRANSLATED,
        /** Somebody said that it is in a language which is read here. */
        NOT_NEEDED
    }

    @Override
    public String toString() {
        return "ForeignText[" + observationId + "]";
    }

    /** How many texts of a language stand where. */
    public record Count(State state, String language, long texts) {}

    /**
     * A part of the list.
     *
     * @param counts of all texts that the reader may see, whatever the list was asked for
     * @param next where the next part starts; null on the last
     */
    public record Page(
            List<ForeignText> items,
            long total,
            List<Count> counts,
            @Nullable String next) {
        public Page {
            items = List.copyOf(items);
            counts = List.copyOf(counts);
        }
    }

    /**
     * That somebody could not translate a text, or need not.
     *
     * @param language what they take it for; {@code und} where they do not know
     */
    public record Told(String language, String by, Instant at) {}

    /**
     * A text with its words and all that interpreters made of it. Its text form shows the id alone.
     *
     * @param words the original, whole
     * @param translations all versions, the latest first
     */
    public record Opened(
            ForeignText text, String words, @Nullable String place, List<Translation> translations, List<Told> told) {
        public Opened {
            translations = List.copyOf(translations);
            told = List.copyOf(told);
        }

        @Override
        public String toString() {
            return "Opened[" + text.observationId() + "]";
        }
    }
}
