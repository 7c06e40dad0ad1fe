package org.manumit.server.safeguard.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.manumit.journal.Checkpoint;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.CompactRange;
import org.manumit.journal.JournalEntry;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Orders what transactions entered in the journal, right after they commit, and signs checkpoints: every few minutes while entries
 * arrive, and on shutdown. Works on connections of its own and locks no table, so that a long load blocks no reader. Survives the
 * loss of the database: it looks again until it is back. Thread-safe.
 */
public final class JournalSequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JournalSequencer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DataSource pool;
    private final SigningKey key;
    private final CheckpointFolder folder;
    private final JournalSettings settings;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread thread;
    private Instant signedAt = Instant.MIN;
    private boolean failing;

    JournalSequencer(DataSource pool, SigningKey key, CheckpointFolder folder, JournalSettings settings, Clock clock) {
        this.pool = pool;
        this.key = key;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sequences all that has committed by now; returns how many entries that were. */
    public long sequenceAll() throws SQLException {
        long total = 0;
        int done;
        do {
            done = sequenceSome();
            total += done;
        } while (done == settings.entriesPerTransaction());
        return total;
    }

    private int sequenceSome() throws SQLException {
        return inTransaction(table -> {
            List<JournalEntry> entries = table.pending(settings.entriesPerTransaction());
            if (!entries.isEmpty()) {
                table.append(entries, table.edge());
            }
            return entries.size();
        });
    }

    /** Signs a checkpoint of all that is sequenced, unless the newest one is of that size already, and exports what is not yet. */
    public void checkpoint() throws SQLException, IOException {
        inTransaction(table -> {
            CompactRange edge = table.edge();
            if (edge.size() > table.newestCheckpoint()) {
                table.store(
                        key.sign(new Checkpoint(key.verifier().origin(), edge.size(), edge.root(), clock.instant())));
            }
            return edge.size();
        });
        export();
        signedAt = clock.instant();
    }

    private void export() throws SQLException, IOException {
        folder.export(key.verifier());
        for (SignedCheckpoint signed : inTransaction(SequencerTable::checkpoints)) {
            folder.export(signed);
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                SequencerTable table = new SequencerTable(connection);
                table.lock();
                T result = work.apply(table);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            Thread started = new Thread(this::run, "journal-sequencer");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    private void run() {
        while (running.get()) {
            Duration pause = attempt() ? settings.poll() : PATIENCE;
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean attempt() {
        try {
            sequenceAll();
            if (signedAt.plus(settings.checkpointEvery()).isBefore(clock.instant())) {
                checkpoint();
            }
            if (failing) {
                LOG.info("The journal is being sequenced again");
                failing = false;
            }
            return true;
        } catch (SQLException | IOException | RuntimeException failure) {
            // Nothing may end this thread: entries would wait unseen until the next start.
            if (!failing && running.get()) {
                LOG.warn("The journal cannot be sequenced for now, entries wait: {}", failure.toString());
                failing = true;
            }
            return false;
        }
    }

    /** Sequences and signs once more, so that an orderly shutdown leaves nothing unsigned. */
    @Override
    public void stop() {
        if (!running.compareAndSet(true, false)) {
            return;
        }
        try {
            Thread waiting = thread;
            if (waiting != null) {
                waiting.interrupt();
                waiting.join(PATIENCE.toMillis() * 30);
            }
            sequenceAll();
            checkpoint();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException | IOException | RuntimeException failure) {
            LOG.warn("The last entries were not signed; they will be at the next start: {}", failure.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** Stops after everything that may still enter something. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    @FunctionalInterface
    private interface Work<T> {
        T apply(SequencerTable table) throws SQLException;
    }
}
