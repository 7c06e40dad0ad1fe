package org.manumit.server.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Waits waits = new Waits(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aBatchThatBrokeOffWaitsWhileTheOthersGoOn() {
        waits.begin(7);
        assertThat(waits.waiting()).containsExactly(7L);
        assertThat(waits.untilNext(LONG)).isEqualTo(Duration.ofSeconds(2));
        now = now.plusSeconds(2);
        assertThat(waits.waiting()).isEmpty();
    }

    @Test
    void eachTimeInARowItWaitsLongerUpToHalfAMinute() {
        for (int seconds : new int[] {2, 4, 8, 16, 30, 30}) {
            waits.begin(7);
            assertThat(waits.untilNext(LONG)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
        }
    }

    @Test
    void aBatchThatGotOnBeginsAnew() {
        waits.begin(7);
        waits.begin(7);
        waits.end(7);
        assertThat(waits.untilNext(LONG)).isEqualTo(LONG);
        waits.begin(7);
        assertThat(waits.untilNext(LONG)).isEqualTo(Duration.ofSeconds(2));
    }
}
