package org.manumit.cli;

import java.time.Duration;
import java.util.Locale;

/** What a run took, as the last line of a command tells it. */
final class RunCost {

    private final long began = System.nanoTime();

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    /** Time since the beginning, and peak of memory. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f s, peak memory %,d MB", seconds(), ProcessMeter.peakResidentBytes() >> 20);
    }
}
