package org.manumit.server.detection;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.BatchAbsorbed;
import org.manumit.server.intake.BatchUndone;
import org.manumit.server.resolution.EntitiesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides when detectors run: after each load, once nothing more has come for a pause, after records were joined or parted, and
 * after a start when something was loaded that no run has seen. While a load is under way they wait, or begin anew where they have begun, so as not to compete
 * with it and to look once at all of it; a load without end holds them back no longer than half an hour. Thread-safe.
 */
@Component
class DetectionClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionClock.class);

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MINUTES.toNanos(30);

    /** Observations loaded during a run beyond which it is called off and begun anew: a load, not a few tips. */
    private static final long GIVES_WAY = 10_000;

    private final Detection detection;
    private final DetectionSettings settings;
    private final Loads loads;
    private ScheduledExecutorService worker = newWorker();
    private volatile boolean running;
    private volatile long waitingSinceNanos;
    private @Nullable ScheduledFuture<?> next;

    DetectionClock(Detection detection, DetectionSettings settings, Loads loads) {
        this.detection = detection;
        this.settings = settings;
        this.loads = loads;
    }

    private static ScheduledExecutorService newWorker() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "detection");
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener
    void on(BatchAbsorbed event) {
        soon();
    }

    @EventListener
    void on(BatchUndone event) {
        soon();
    }

    @EventListener
    void on(EntitiesChanged event) {
        after(settings.pauseAfterJoiningOrDefault());
    }

    private void soon() {
        after(settings.pauseOrDefault());
    }

    /** Runs all detectors after a pause; a further call before that starts the pause anew. */
    private synchronized void after(Duration pause) {
        if (!running) {
            return;
        }
        if (next == null) {
            waitingSinceNanos = System.nanoTime();
        } else {
            next.cancel(false);
        }
        next = worker.schedule(() -> guarded(this::runAllIfQuiet), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runAllIfQuiet() {
        boolean waitedLong = System.nanoTime() - waitingSinceNanos > LONGEST_WAIT_NANOS;
        if (!waitedLong && !loads.quietFor(settings.pauseOrDefault())) {
            soon();
            return;
        }
        long loaded = loads.total();
        BooleanSupplier overtaken = () -> !waitedLong && loads.total() - loaded > GIVES_WAY;
        try {
            detection.runAll(() -> !running || overtaken.getAsBoolean());
        } catch (CancellationException calledOff) {
            if (!running) {
                throw calledOff;
            }
            // What it waits for is the same as before, and so is since when.
            soon();
            return;
        }
        waitNoLonger();
    }

    private synchronized void waitNoLonger() {
        next = null;
    }

    /** Runs one detector as soon as the worker is free. */
    synchronized long now(Detector detector) {
        long runId = detection.start(detector);
        worker.execute(() -> guarded(() -> detection.runOne(detector, runId, () -> !running)));
        return runId;
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (CancellationException stopped) {
            LOG.info("Detection stopped with the server");
        } catch (RuntimeException failure) {
            LOG.warn("Detection failed: {}", failure.getClass().getName(), failure);
        }
    }

    @Override
    public synchronized void start() {
        // A context may be stopped and started again; a stopped worker takes no more work.
        if (worker.isShutdown()) {
            worker = newWorker();
        }
        running = true;
        worker.execute(() -> guarded(() -> {
            if (detection.isBehind()) {
                soon();
            }
        }));
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService stopping = shutDown();
        try {
            if (!stopping.awaitTermination(20, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ScheduledExecutorService shutDown() {
        worker.shutdown();
        return worker;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
