package org.manumit.server.safeguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {

    private final AtomicLong clock = new AtomicLong();
    private final Bucket bucket = new Bucket(60, clock::get);

    private long taken(String key, int tries) {
        return IntStream.range(0, tries).filter(number -> bucket.take(key)).count();
    }

    @Test
    void aQuarterOfAMinutesShareMayComeAtOnceAndTheRestTrickles() {
        assertThat(taken("a", 100)).isEqualTo(15);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(3));
        assertThat(taken("a", 100)).isEqualTo(3);
    }

    @Test
    void oneKeyDoesNotEmptyAnothers() {
        taken("a", 100);
        assertThat(taken("b", 100)).isEqualTo(15);
    }
}
