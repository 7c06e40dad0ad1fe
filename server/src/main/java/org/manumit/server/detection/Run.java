package org.manumit.server.detection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a detector looked.
 *
 * @param inputs records that it looked at, and {@code findings} what it found, both rounded to two digits: exact numbers
 *     would tell a reader how much is hidden
 */
public record Run(
        long id,
        String detector,
        String version,
        Instant startedAt,
        @Nullable Instant endedAt,
        long findings,
        long seed,
        long inputs,
        State state) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    static long rounded(long exact) {
        long unit = 1;
        while (exact / unit >= 100) {
            unit *= 10;
        }
        return exact / unit * unit;
    }
}
