package org.manumit.server.detection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When and how detectors run.
 *
 * @param pause how long nothing must have been loaded before they run
 * @param pauseAfterJoining how long nobody must have joined or parted records before they run for it: who judges one pair judges
 *     others, and what follows is worked out once
 * @param seed seed of whatever is random in them
 */
@ConfigurationProperties(prefix = "manumit.detection", ignoreUnknownFields = false)
record DetectionSettings(
        @Nullable Duration pause,
        @Nullable Duration pauseAfterJoining,
        @Nullable Long seed) {

    Duration pauseOrDefault() {
        return pause == null ? Duration.ofSeconds(5) : pause;
    }

    Duration pauseAfterJoiningOrDefault() {
        return pauseAfterJoining == null ? Duration.ofSeconds(30) : pauseAfterJoining;
    }

    long seedOrDefault() {
        return seed == null ? 1 : seed;
    }
}
