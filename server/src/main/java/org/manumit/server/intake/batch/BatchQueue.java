package org.manumit.server.intake.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.Feeds;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Outage;
import org.manumit.server.safeguard.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The workers: two take batches in their order, urgent ones first, and one takes urgent ones alone, so that a call for help
 * never waits behind registers of companies. A feed has one ordinary batch in hand at a time, since its records are told
 * apart one after the other; two feeds load side by side, so a short list need not wait for a long one. What a crash has
 * left goes on by itself at start. Thread-safe.
 */
final class BatchQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchQueue.class);
    private static final long PAUSE_MILLIS = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final BatchWork work;
    private final HeldFiles files;
    private final Feeds feeds;
    private final Access run;
    private final Waits waits;
    private final Outages outages;
    private final Map<Long, InHand> inHand = new ConcurrentHashMap<>();
    private final Object bell = new Object();
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;
    private long rung;

    /** A batch that a worker has taken. */
    private record InHand(BatchJob job, AtomicBoolean cancelled) {}

    BatchQueue(BatchWork work, HeldFiles files, Feeds feeds, Access run, Waits waits, Outages outages) {
        this.work = work;
        this.files = files;
        this.feeds = feeds;
        this.run = run;
        this.waits = waits;
        this.outages = outages;
    }

    @Override
    public synchronized void start() {
        running = true;
        start("intake-1", false);
        start("intake-2", false);
        start("intake-urgent", true);
    }

    private void start(String name, boolean urgentOnly) {
        Thread worker = new Thread(() -> serve(urgentOnly), name);
        worker.setDaemon(true);
        workers.add(worker);
        worker.start();
    }

    @Override
    public synchronized void stop() {
        running = false;
        inHand.values().forEach(each -> each.cancelled().set(true));
        ring();
        for (Thread worker : workers) {
            try {
                worker.join(30_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** There may be work. */
    void ring() {
        synchronized (bell) {
            rung++;
            bell.notifyAll();
        }
    }

    /** Somebody wants a waiting batch tried now. */
    void tryNow(long batchId) {
        waits.end(batchId);
        ring();
    }

    /** Asks whoever has the batch in hand to stop; false if nobody has. */
    boolean cancel(long batchId) {
        InHand taken = inHand.get(batchId);
        if (taken == null) {
            return false;
        }
        taken.cancelled().set(true);
        return true;
    }

    private void serve(boolean urgentOnly) {
        long seen = 0;
        while (running) {
            try {
                Optional<InHand> taken = choose(urgentOnly);
                if (taken.isPresent()) {
                    work(taken.get().job(), taken.get().cancelled());
                } else {
                    seen = await(seen);
                }
            } catch (RuntimeException away) {
                LOG.warn(
                        "Intake waits: the database does not answer ({})",
                        away.getClass().getSimpleName());
                pause();
            }
        }
    }

    /** Only one worker at a time chooses, so that no two take the same batch. */
    private Optional<InHand> choose(boolean urgentOnly) {
        synchronized (inHand) {
            Set<Long> notThese = new HashSet<>(inHand.keySet());
            notThese.addAll(waits.waiting());
            List<Integer> busyFeeds =
                    inHand.values().stream().map(each -> each.job().feedId()).toList();
            Optional<InHand> taken = run.inTransaction(
                            Act.of("intake.next-batch"),
                            transaction -> BatchTable.next(transaction.jdbc(), notThese, busyFeeds, urgentOnly))
                    .map(job -> new InHand(job, new AtomicBoolean()));
            taken.ifPresent(each -> inHand.put(each.job().id(), each));
            return taken;
        }
    }

    private void work(BatchJob job, AtomicBoolean cancelled) {
        try {
            Feed feed = run.inTransaction(
                    Act.of("intake.batch-feed", "feed", job.feedId()),
                    transaction -> feeds.get(transaction, job.feedId()));
            if (job.state() == BatchState.UNDONE) {
                work.undo(job, feed, run.actor());
            } else if (!files.readable(job)) {
                work.fail(job.id(), run.actor(), new BatchProblem("file-gone", Map.of()));
            } else {
                work.absorb(job, feed, run.actor(), cancelled::get);
                if (cancelled.get() && running) {
                    work.cancelled(job.id(), run.actor());
                }
            }
            waits.end(job.id());
        } catch (IOException | RuntimeException trouble) {
            if (Trouble.passes(trouble, outages)) {
                postpone(job, trouble);
            } else {
                LOG.error("Batch {} failed: {}", job.id(), Trouble.places(trouble));
                work.fail(job.id(), run.actor(), new BatchProblem("batch-defect", Map.of()));
            }
        } finally {
            inHand.remove(job.id());
            // Its feed is free: another worker may sleep beside the feed's next batch.
            ring();
        }
    }

    /** Lets the batch wait, and says why for as long as the database takes that down. */
    private void postpone(BatchJob job, Exception trouble) {
        if (trouble instanceof StaleChunkException) {
            return;
        }
        waits.begin(job.id());
        Optional<Outage> outage = Trouble.outage(trouble, outages);
        LOG.warn("Batch {} waits: {}", job.id(), outage.map(Outage::code).orElse("database-busy"));
        if (outage.isPresent() && job.state() != BatchState.UNDONE) {
            work.waiting(job.id(), run.actor(), new BatchProblem(outage.get().code(), Map.of()));
        }
    }

    private long await(long seen) {
        synchronized (bell) {
            if (rung == seen) {
                waitFor(Math.max(1, waits.untilNext(LOOK_AGAIN).toMillis()));
            }
            return rung;
        }
    }

    private void pause() {
        synchronized (bell) {
            waitFor(PAUSE_MILLIS);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // waking early or late only means looking once more
    private void waitFor(long millis) {
        try {
            if (running) {
                bell.wait(millis);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
