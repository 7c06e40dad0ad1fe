package org.manumit.server.safeguard.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the journal is sequenced.
 *
 * @param poll pause between looks for new entries, 10 ms to 10 s
 * @param entriesPerTransaction entries sequenced in one transaction, 1 to 100,000
 * @param checkpointEvery longest time between signed checkpoints while entries arrive, 1 s to a day
 */
@ConfigurationProperties(prefix = "manumit.journal", ignoreUnknownFields = false)
record JournalSettings(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("2000") int entriesPerTransaction,
        @DefaultValue("5m") Duration checkpointEvery) {

    JournalSettings {
        require(
                within(poll, Duration.ofMillis(10), Duration.ofSeconds(10)),
                "poll must be 10ms to 10s but was " + poll);
        require(
                entriesPerTransaction >= 1 && entriesPerTransaction <= 100_000,
                "entries-per-transaction must be 1 to 100000 but was " + entriesPerTransaction);
        require(
                within(checkpointEvery, Duration.ofSeconds(1), Duration.ofDays(1)),
                "checkpoint-every must be 1s to 1d but was " + checkpointEvery);
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("manumit.journal." + message);
        }
    }
}
