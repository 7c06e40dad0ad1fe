package org.manumit.server.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.FeedDefinition;
import org.manumit.server.intake.FeedHealth;
import org.manumit.server.intake.mapping.MappingView;

/** A feed as the API shows it. */
record FeedView(
        int id,
        String key,
        String name,
        int ownerAgencyId,
        Feed.OwnerAgency ownerAgency,
        String legalBasis,
        String purpose,
        String marking,
        String reliability,
        int credibility,
        String retention,
        String kind,
        String region,
        String zone,
        String language,
        @Nullable String inquiry,
        Health health,
        @Nullable MappingView mapping) {

    /** How the feed does, as the API shows it. */
    record Health(
            @Nullable Instant lastRecordAt,
            long observations,
            long quarantined,
            List<Long> recordsPerDay,
            long indexLagRecords,
            @Nullable BatchView lastBatch) {}

    static FeedView of(Feed feed, @Nullable FeedHealth health, @Nullable BatchView lastBatch) {
        FeedDefinition definition = feed.definition();
        return new FeedView(
                feed.id(),
                definition.key(),
                definition.name(),
                definition.ownerAgencyId(),
                feed.agency(),
                definition.legalBasis(),
                definition.purpose().key(),
                definition.marking().label(),
                String.valueOf(definition.reliability()),
                definition.credibility(),
                definition.retention().toString(),
                definition.kind().name(),
                definition.region(),
                definition.zone().getId(),
                definition.language(),
                definition.inquiry(),
                health(health, lastBatch),
                feed.savedMapping().map(MappingView::of).orElse(null));
    }

    private static Health health(@Nullable FeedHealth health, @Nullable BatchView lastBatch) {
        return health == null
                ? new Health(null, 0, 0, List.of(), 0, lastBatch)
                : new Health(
                        health.lastRecordAt(),
                        health.observations(),
                        health.quarantined(),
                        health.recordsPerDay(),
                        health.indexLagRecords(),
                        lastBatch);
    }
}
