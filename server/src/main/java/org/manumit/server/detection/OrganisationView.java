package org.manumit.server.detection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organisations that texts tell of, as they are sent, worked out from what the reader may see. Text forms show ids only. */
public final class OrganisationView {

    private OrganisationView() {}

    /**
     * Organisations, most texts first.
     *
     * @param next where the next page starts; null on the last
     */
    public record Page(
            List<Item> items, int total, @Nullable String next) {}

    /**
     * An organisation in a list.
     *
     * @param texts its texts as a group of texts is shown in a list
     * @param templates how many templates they use
     */
    public record Item(TextGroupView.Item texts, int templates, List<ControlSigns.Sign> signs) {
        @Override
        public String toString() {
            return "Item[" + texts.id() + "]";
        }
    }

    /**
     * An organisation.
     *
     * @param shown how many of its texts are here: of a large one an even sample
     * @param signs what says that another controls or recruits
     * @param why sentences in the reader's language
     */
    public record Organisation(
            long id,
            int texts,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            int shown,
            List<Text> documents,
            List<Tie> ties,
            List<TextGroupView.Stop> stops,
            List<TextGroupView.Clash> clashes,
            List<TextGroupView.Contact> contacts,
            List<ControlSigns.Sign> signs,
            List<String> why) {
        @Override
        public String toString() {
            return "Organisation[" + id + "]";
        }
    }

    /**
     * One of its texts.
     *
     * @param template its template, by a number that texts of the same template share; null if it stands alone
     * @param group the group of texts in which it is shown, if it is in one
     */
    public record Text(
            long id,
            @Nullable Instant at,
            @Nullable String place,
            @Nullable String country,
            String feed,
            String marking,
            @Nullable Long template,
            @Nullable Long group,
            String text) {
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    /**
     * What some of its texts share.
     *
     * @param kind CONTACT, PICTURE, TEMPLATE or HANDOVER (a contact that passed from one template to the next)
     * @param label the contact's value, the firm's name, the picture's hash, how the template's first text opens; null for an address
     * @param template for a template its number, as in {@link Text}
     * @param group for a template the group in which its texts are shown, if they are
     * @param gapDays for a handover the days between last use by one and first use by the other
     * @param documents ids of the texts
     */
    public record Tie(
            String kind,
            @Nullable String label,
            @Nullable Long template,
            @Nullable Long group,
            int gapDays,
            List<Long> documents) {
        @Override
        public String toString() {
            return "Tie[" + kind + ", " + documents + "]";
        }
    }
}
