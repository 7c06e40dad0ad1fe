package org.manumit.server.detection;

import java.util.List;
import org.manumit.server.safeguard.Transaction;

/**
 * Something that looks for one kind of pattern. One class a detector; being a component registers it, and nothing else need
 * be touched. Implementations are thread-safe, deterministic for one input and seed, and silent.
 */
public interface Detector {

    /** What it looks for, where that comes from, what it mistakes. */
    DetectorCard card();

    /**
     * Looks.
     *
     * @throws java.util.concurrent.CancellationException when the input says that the run is cancelled
     */
    List<Finding> find(DetectionInput input, long seed);

    /** Whether it looks at what records call firms, ships and addresses, so that this is kept for those who read its findings. */
    default boolean looksAtNames() {
        return false;
    }

    /**
     * Keeps what its readers will ask for beside the findings, in the run's own transaction and instead of what an earlier run
     * kept.
     */
    default void keep(Transaction transaction, List<Finding> findings) {}
}
