package org.manumit.server.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does.
 *
 * @param lastRecordAt when its last record was committed
 * @param observations how many it has brought that were new, undone batches left out
 * @param quarantined records of its batches that wait for a person
 * @param recordsPerDay records received on each of the last 30 days, the oldest first
 * @param indexLagRecords observations that cannot be searched yet
 * @param lastBatchId its latest batch
 */
public record FeedHealth(
        @Nullable Instant lastRecordAt,
        long observations,
        long quarantined,
        List<Long> recordsPerDay,
        long indexLagRecords,
        @Nullable Long lastBatchId) {
    public FeedHealth {
        recordsPerDay = List.copyOf(recordsPerDay);
    }
}
