package org.manumit.server.intake.batch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells listeners within this process that a batch has moved: ids only, each listener asks for what it may see. Thread-safe. */
@Component
public final class BatchNews {

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    BatchNews() {}

    /** Hears of batches. Must return at once and must not throw. */
    @FunctionalInterface
    public interface Listener {
        void changed(long batchId, int feedId);
    }

    /** Adds a listener; the returned handle takes it away. */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(long batchId, int feedId) {
        listeners.forEach(listener -> listener.changed(batchId, feedId));
    }
}
