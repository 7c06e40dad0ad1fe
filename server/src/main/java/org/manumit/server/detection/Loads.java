package org.manumit.server.detection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How much has been loaded since the start, and when last: detectors give way to a load. Thread-safe. */
@Component
final class Loads {

    private final AtomicLong observations = new AtomicLong();
    private volatile long lastNanos = System.nanoTime() - Duration.ofDays(1).toNanos();

    void took(int count) {
        observations.addAndGet(count);
        lastNanos = System.nanoTime();
    }

    /** Observations taken in since the start. */
    long total() {
        return observations.get();
    }

    boolean quietFor(Duration pause) {
        return System.nanoTime() - lastNanos >= pause.toNanos();
    }
}
