package org.manumit.server.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of texts as they are sent, worked out from what the reader may see. Text forms show ids only. */
public final class TextGroupView {

    private TextGroupView() {}

    /**
     * Groups, largest first.
     *
     * @param next where the next page starts; null on the last
     */
    public record Page(
            List<Item> items, int total, @Nullable String next) {}

    /**
     * A group in a list.
     *
     * @param opening how its earliest text begins
     * @param places where most of its texts speak from, first names first
     */
    public record Item(
            long id,
            int texts,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            String opening,
            List<String> places,
            int placesTotal,
            int contacts,
            List<Month> months) {
        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    /** How many texts a month has; {@code 2026-03}. */
    public record Month(String month, int texts) {}

    /**
     * A group.
     *
     * @param shown how many of its texts are here: of a large group an even sample
     * @param signs why adverts of persons among them may be together
     * @param why sentences in the reader's language
     */
    public record Group(
            long id,
            int texts,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            int shown,
            List<Piece> template,
            List<Document> documents,
            List<Stop> stops,
            List<Clash> clashes,
            List<Contact> contacts,
            List<ControlSigns.Sign> signs,
            List<String> why,
            List<Judged> judgements) {
        @Override
        public String toString() {
            return "Group[" + id + "]";
        }
    }

    /**
     * Words that stay, or a slot.
     *
     * @param slot number from 1; null for words that stay
     */
    public record Piece(
            @Nullable String words,
            @Nullable Integer slot,
            @Nullable String kind,
            int texts,
            List<Filling> fillings) {
        @Override
        public String toString() {
            return "Piece[" + slot + "]";
        }
    }

    /** What fills a slot in how many texts. */
    public record Filling(String text, int texts) {
        @Override
        public String toString() {
            return "Filling[" + texts + "]";
        }
    }

    /** One text with what each of its stretches is to the template. */
    public record Document(
            long id,
            @Nullable Instant at,
            @Nullable String place,
            @Nullable String country,
            String feed,
            String marking,
            String text,
            List<Span> spans) {
        @Override
        public String toString() {
            return "Document[" + id + "]";
        }
    }

    /** A stretch of a raw text: CONSTANT, SLOT or EDIT; the slot's number or 0. */
    public record Span(int start, int end, String role, int slot) {}

    /** A time at a place. */
    public record Stop(
            String place,
            @Nullable String country,
            double latitude,
            double longitude,
            LocalDate from,
            LocalDate to,
            int texts,
            List<Long> documents) {
        @Override
        public String toString() {
            return "Stop[" + texts + "]";
        }
    }

    /** Two stops, by position, that one traveller could not have made. */
    public record Clash(int first, int second, double kilometres, double hours) {}

    /** A contact that texts of the group name. */
    public record Contact(
            long id,
            String kind,
            String value,
            int texts,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt) {
        @Override
        public String toString() {
            return "Contact[" + id + "]";
        }
    }

    /**
     * What became of a group after a judgement.
     *
     * @param group null when fewer than two of its texts are left together
     */
    public record Outcome(long judgement, @Nullable Group group) {
        @Override
        public String toString() {
            return "Outcome[" + judgement + "]";
        }
    }

    /** What somebody said of texts of the group. */
    public record Judged(long id, String verdict, int texts, String reason, String by, Instant at, boolean undone) {
        @Override
        public String toString() {
            return "Judged[" + id + "]";
        }
    }
}
