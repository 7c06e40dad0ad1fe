package org.manumit.server.observation.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.manumit.server.intake.IndexLag;
import org.springframework.stereotype.Component;

/** How far the index is behind each feed's load, looked up at most once a second. Thread-safe. */
@Component
final class FeedIndexLag implements IndexLag {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final SearchIndexer indexer;
    private final Clock clock = Clock.systemUTC();
    private Map<Integer, Long> records = Map.of();
    private Instant looked = Instant.EPOCH;

    FeedIndexLag(SearchIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public synchronized long records(int feedId) {
        Instant now = clock.instant();
        if (Duration.between(looked, now).compareTo(KEPT) > 0) {
            records = new HashMap<>(indexer.pendingByFeed());
            looked = now;
        }
        return records.getOrDefault(feedId, 0L);
    }
}
