package org.manumit.server.intake.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Batches that an outage broke off, and when each is tried again: soon at first, then less often. The others go on meanwhile. Thread-safe. */
final class Waits {

    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<Long, Wait> waits = new ConcurrentHashMap<>();

    Waits(Clock clock) {
        this.clock = clock;
    }

    private record Wait(Duration length, Instant until) {}

    /** The batch broke off now; each time in a row it waits twice as long, up to half a minute. */
    void begin(long batchId) {
        waits.compute(batchId, (id, before) -> {
            Duration length = before == null ? SHORTEST : before.length().multipliedBy(2);
            Duration bounded = length.compareTo(LONGEST) > 0 ? LONGEST : length;
            return new Wait(bounded, clock.instant().plus(bounded));
        });
    }

    /** The batch got on, or somebody wants it tried at once. */
    void end(long batchId) {
        waits.remove(batchId);
    }

    /** Batches whose time has not come. */
    Set<Long> waiting() {
        Instant now = clock.instant();
        return waits.entrySet().stream()
                .filter(each -> each.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long to sleep at most so that no batch is tried late. */
    Duration untilNext(Duration most) {
        Instant now = clock.instant();
        return waits.values().stream()
                .map(each -> Duration.between(now, each.until()))
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .reduce(most, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
