package org.manumit.server.observation;

import java.time.Instant;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Marking;

/**
 * What is left of an observation that is gone.
 *
 * @param why {@code undone}, {@code expired}, {@code withdrawn} or {@code erased}
 */
public record Tombstone(
        long id, Kind kind, int feedId, long batchId, Marking marking, Instant expungedAt, String why) {}
