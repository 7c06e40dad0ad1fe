package org.manumit.server.intake.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.tip.UrgentTip;

/**
 * An urgent tip as the API shows it.
 *
 * @param secondsLeft until it is due, as of this answer or of its stop; negative once that is past
 * @param lastStop the latest stop, also one that was taken back
 */
record UrgentTipView(
        long observationId,
        String feedKey,
        String feedName,
        String marking,
        @Nullable String typedBy,
        Instant startedAt,
        Instant dueAt,
        long secondsLeft,
        boolean overdue,
        boolean running,
        UrgentTip.@Nullable Stop lastStop) {

    static UrgentTipView of(UrgentTip tip, Instant now) {
        Duration left = tip.left(now);
        return new UrgentTipView(
                tip.observationId(),
                tip.feedKey(),
                tip.feedName(),
                tip.marking().label(),
                tip.typedBy(),
                tip.startedAt(),
                tip.dueAt(),
                left.toSeconds(),
                left.isNegative(),
                tip.stop().isEmpty(),
                tip.lastStop());
    }

    @Override
    public String toString() {
        return "UrgentTipView[" + observationId + "]";
    }
}
