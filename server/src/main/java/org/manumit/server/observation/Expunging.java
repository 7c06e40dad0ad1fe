package org.manumit.server.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Actor;
import org.manumit.server.safeguard.Loading;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets observations go: daily those whose retention has ended, and on request those that must be erased. A tombstone stays,
 * and whoever follows the observations hears of it in the same transaction. Thread-safe.
 */
@Component
public final class Expunging implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Expunging.class);
    private static final int CHUNKS_AT_ONCE = 200;
    private static final long FIRST_MINUTES = 10;
    private static final long EVERY_MINUTES = TimeUnit.HOURS.toMinutes(24);

    private final Loading loading;
    private final List<ObservationFollower> followers;
    private final Actor run;
    private final Clock clock;
    private ScheduledExecutorService timer = newTimer();
    private volatile boolean running;

    Expunging(Loading loading, List<ObservationFollower> followers, RunMandates mandates, Clock clock) {
        this.loading = loading;
        this.followers = List.copyOf(followers);
        this.run = mandates.open(new RunMandate("observation.expiry", Set.of(), Set.of()))
                .actor();
        this.clock = clock;
    }

    private static ScheduledExecutorService newTimer() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "observation-expiry");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Lets all observations go whose last day of retention is past.
     *
     * @return how many are gone
     */
    public int expire() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int gone = 0;
        List<LoadTable.Chunk> due = due(today);
        while (!due.isEmpty()) {
            for (LoadTable.Chunk chunk : due) {
                gone += loading.inTransaction(
                        Act.of("observation.expire", "batch", chunk.batchId()),
                        run,
                        load -> follow(load.connection(), LoadTable.expire(load.connection(), chunk, today)));
            }
            due = due(today);
        }
        if (gone > 0) {
            LOG.info("Retention has ended for {} observations", gone);
        }
        return gone;
    }

    private List<LoadTable.Chunk> due(LocalDate today) {
        return loading.inTransaction(
                Act.of("observation.expire-look"),
                run,
                load -> LoadTable.due(load.connection(), today, CHUNKS_AT_ONCE));
    }

    /**
     * Erases observations, in the name of whoever decided it. They do not come back when their file is sent again.
     *
     * @return how many are gone
     */
    public int erase(Access access, Collection<Long> observationIds) {
        return loading.inTransaction(Act.of("observation.erase"), access.actor(), load -> {
            observationIds.forEach(id -> load.concerns("observation", id));
            return follow(load.connection(), LoadTable.erase(load.connection(), observationIds));
        });
    }

    private int follow(Connection connection, long[] gone) throws SQLException {
        for (ObservationFollower follower : followers) {
            follower.expunged(connection, gone);
        }
        return gone.length;
    }

    @Override
    public synchronized void start() {
        // A context may be stopped and started again; a stopped timer takes no more work.
        if (timer.isShutdown()) {
            timer = newTimer();
        }
        running = true;
        timer.scheduleWithFixedDelay(this::expireQuietly, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void expireQuietly() {
        try {
            expire();
        } catch (RuntimeException failure) {
            LOG.warn("Expiry is put off to the next day: {}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
