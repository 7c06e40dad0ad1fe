package org.manumit.server.observation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.Feed;
import org.manumit.server.observation.Observation;
import org.manumit.server.observation.ObservationTies.EntityTie;
import org.manumit.server.observation.ObservationTies.SelectorTie;
import org.manumit.server.observation.Observations;
import org.manumit.server.observation.Tombstone;

/** An observation as the API shows it; of one that is gone only its tombstone is left. */
record ObservationView(
        long id,
        String kind,
        FeedRef feed,
        long batchId,
        @Nullable String sourceId,
        @Nullable Instant occurredAt,
        @Nullable String precision,
        @Nullable Instant receivedAt,
        @Nullable PlaceView place,
        @Nullable String placeText,
        @Nullable String text,
        @Nullable String language,
        Map<String, List<String>> properties,
        @Nullable String raw,
        @Nullable String digest,
        @Nullable String reliability,
        @Nullable Integer credibility,
        String marking,
        @Nullable LocalDate retainedUntil,
        List<MentionView> selectors,
        List<EntityTie> entities,
        @Nullable Expunged expunged) {

    record FeedRef(String key, String name, String owner, String legalBasis) {
        static FeedRef of(Feed feed) {
            return new FeedRef(
                    feed.definition().key(),
                    feed.definition().name(),
                    feed.agency().name(),
                    feed.definition().legalBasis());
        }
    }

    record PlaceView(double lat, double lon, @Nullable Double uncertaintyMeters) {}

    record MentionView(
            SelectorView selector,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String property) {
        static MentionView of(SelectorTie tie) {
            KnownShared shared = tie.knownSharedNote() == null ? null : new KnownShared(tie.knownSharedNote());
            return new MentionView(
                    new SelectorView(tie.id(), tie.kind(), tie.value(), tie.observations(), shared),
                    tie.start(),
                    tie.end(),
                    tie.property());
        }
    }

    record SelectorView(
            long id,
            String kind,
            String value,
            long observations,
            @Nullable KnownShared knownShared) {
        @Override
        public String toString() {
            return "SelectorView[" + id + "]";
        }
    }

    record KnownShared(String note) {
        @Override
        public String toString() {
            return "KnownShared";
        }
    }

    record Expunged(Instant at, String why) {}

    static ObservationView of(Observations.Card card) {
        Observation seen = card.observation();
        PlaceView place = seen.place() == null
                ? null
                : new PlaceView(
                        seen.place().latitude(),
                        seen.place().longitude(),
                        seen.place().uncertaintyMeters() == 0
                                ? null
                                : seen.place().uncertaintyMeters());
        return new ObservationView(
                seen.id(),
                seen.kind().name(),
                FeedRef.of(card.feed()),
                seen.batchId(),
                seen.sourceId(),
                seen.occurredAt(),
                seen.precision().name(),
                seen.receivedAt(),
                place,
                seen.placeText(),
                seen.text(),
                seen.language(),
                seen.properties(),
                seen.raw(),
                seen.digest(),
                seen.reliability(),
                seen.credibility(),
                seen.marking().label(),
                seen.retainedUntil(),
                card.ties().selectors().stream().map(MentionView::of).toList(),
                card.ties().entities(),
                null);
    }

    static ObservationView of(Observations.Grave grave) {
        Tombstone left = grave.tombstone();
        return new ObservationView(
                left.id(),
                left.kind().name(),
                FeedRef.of(grave.feed()),
                left.batchId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                left.marking().label(),
                null,
                List.of(),
                List.of(),
                new Expunged(left.expungedAt(), left.why()));
    }

    @Override
    public String toString() {
        return "ObservationView[" + id + "]";
    }
}
