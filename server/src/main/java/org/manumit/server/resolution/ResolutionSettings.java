package org.manumit.server.resolution;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How entities are made.
 *
 * @param mergeFrom probability from which two alike records are taken for one until somebody objects, 0.9 to 1; 1 leaves it to
 *     identifiers and people
 */
@ConfigurationProperties(prefix = "manumit.resolution", ignoreUnknownFields = false)
record ResolutionSettings(@DefaultValue("0.98") double mergeFrom) {

    private static final double LEAST = 0.9;

    ResolutionSettings {
        if (!(mergeFrom >= LEAST && mergeFrom <= 1)) {
            throw new IllegalArgumentException(
                    "manumit.resolution.merge-from must be from 0.9 to 1 but was " + mergeFrom);
        }
    }
}
