package org.manumit.server.intake.tip;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Marking;

/**
 * A tip that could not wait, and its clock. Its text form shows the id only. Immutable.
 *
 * @param observationId the record of the tip
 * @param typedBy name of whoever typed it in; null if that was not kept
 * @param dueAt until when somebody should have answered
 * @param lastStop the latest stop of the clock, also one that was taken back
 */
public record UrgentTip(
        long observationId,
        String feedKey,
        String feedName,
        Marking marking,
        @Nullable String typedBy,
        Instant startedAt,
        Instant dueAt,
        @Nullable Stop lastStop) {

    /**
     * That somebody stopped a clock. Its text form is masked.
     *
     * @param outcome what became of the tip, in words
     */
    public record Stop(
            String outcome,
            String by,
            Instant at,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {

        boolean stands() {
            return undoneAt == null;
        }

        @Override
        public String toString() {
            return "Stop[masked]";
        }
    }

    /** The stop that stands; empty while the clock runs. */
    public Optional<Stop> stop() {
        return Optional.ofNullable(lastStop).filter(Stop::stands);
    }

    /** Time until it is due, as of now or of its stop; negative once that is past. */
    public Duration left(Instant now) {
        return Duration.between(stop().map(Stop::at).orElse(now), dueAt);
    }

    @Override
    public String toString() {
        return "UrgentTip[" + observationId + "]";
    }
}
