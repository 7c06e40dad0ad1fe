package org.manumit.server.detection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When and how detectors run.
 *
 * @param pause how long nothing must have been loaded before they run
 * @param seed seed of whatever is random in them
 */
@ConfigurationProperties(prefix = "manumit.detection", ignoreUnknownFields = false)
record DetectionSettings(@Nullable Duration pause, @Nullable Long seed) {

    Duration pauseOrDefault() {
        return pause == null ? Duration.ofSeconds(5) : pause;
    }

    long seedOrDefault() {
        return seed == null ? 1 : seed;
    }
}
