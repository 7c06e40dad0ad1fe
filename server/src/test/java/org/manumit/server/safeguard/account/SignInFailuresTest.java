package org.manumit.server.safeguard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInFailuresTest {

    @Test
    void theLockDoublesFromAMinuteToAnHour() {
        assertThat(SignInFailures.lock(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInFailures.lock(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(SignInFailures.lock(10)).isEqualTo(Duration.ofMinutes(32));
        assertThat(SignInFailures.lock(11)).isEqualTo(Duration.ofHours(1));
        assertThat(SignInFailures.lock(1_000_000)).isEqualTo(Duration.ofHours(1));
    }
}
