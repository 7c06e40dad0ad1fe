package org.manumit.server.safeguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.SigningKey;
import org.manumit.journal.Verification;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class JournalSequencerTest {

    private static final long SEED = 20260301;

    @Autowired
    Stage stage;

    @Autowired
    JournalSequencer sequencer;

    @Autowired
    SigningKey key;

    @Autowired
    CheckpointFolder folder;

    @Test
    void concurrentWritersAndAKilledSequencerLoseNoEntryAndDoubleNone() throws Exception {
        JournalStage journal = new JournalStage(stage, sequencer, key);
        Access access = journal.access();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            Random random = new Random(SEED + writer);
            writers.add(pool.submit(() -> write(access, random, 150)));
        }
        Future<?> killer = pool.submit(() -> {
            while (writing.get()) {
                killSequencers();
                Thread.sleep(30);
            }
            return null;
        });
        Future<?> rival = pool.submit(() -> {
            while (writing.get()) {
                sequenceUnlessKilled();
            }
            return null;
        });
        for (Future<?> writer : writers) {
            writer.get();
        }
        writing.set(false);
        killer.get();
        rival.get();
        pool.shutdown();
        sequenceWhenBack();

        assertThat(stage.insert("SELECT count(*) FROM safeguard.journal_entry WHERE action = 'test.write'"))
                .isEqualTo(600);
        assertThat(stage.insert("SELECT count(*) FROM safeguard.journal_pending"))
                .isZero();
        Verification verification = journal.verify(journal.checkpoints());
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.size()).isEqualTo(stage.insert("SELECT count(*) FROM safeguard.journal_entry"));
    }

    @Test
    void anEntryThatCommitsLateTakesALaterPlace() throws Exception {
        JournalStage journal = new JournalStage(stage, sequencer, key);
        Access access = journal.access();
        try (Connection slow = stage.superuser();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO safeguard.journal_entry (action) VALUES ('test.slow')");
            journal.enter(access, 5);
            sequencer.sequenceAll();
            long before = stage.insert("SELECT count(*) FROM safeguard.journal_leaf");
            slow.commit();
            sequencer.sequenceAll();

            assertThat(before).isEqualTo(5);
            assertThat(stage.insert("""
                    SELECT l.sequence FROM safeguard.journal_leaf l JOIN safeguard.journal_entry e ON e.id = l.entry_id
                    WHERE e.action = 'test.slow'""")).isEqualTo(5);
        }
        assertThat(journal.verify(List.of()).ok()).isTrue();
    }

    @Test
    void checkpointsLeaveTheDatabaseAsFiles() throws Exception {
        JournalStage journal = new JournalStage(stage, sequencer, key);
        journal.fill(4);

        assertThat(folder.key().text()).isEqualTo(key.verifier().text());
        assertThat(folder.list()).containsAll(journal.checkpoints()).allMatch(folder.key()::verifies);
    }

    @Test
    void aReaderIsNotBlockedWhileALongTransactionHoldsItsEntryBack() throws Exception {
        JournalStage journal = new JournalStage(stage, sequencer, key);
        Access access = journal.access();
        try (Connection slow = stage.superuser();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("INSERT INTO safeguard.journal_entry (action) VALUES ('test.slow')");
            statement.execute("SET LOCAL lock_timeout = '1s'");
            journal.enter(access, 3);
            assertThat(sequencer.sequenceAll() + stage.insert("SELECT count(*) FROM safeguard.journal_leaf"))
                    .isGreaterThanOrEqualTo(3);
            slow.rollback();
        }
    }

    private static Void write(Access access, Random random, int entries) {
        for (int i = 0; i < entries; i++) {
            long pause = random.nextInt(3);
            access.inTransaction(Act.of("test.write", "thing", i), transaction -> {
                transaction
                        .jdbc()
                        .sql("SELECT pg_catalog.pg_sleep(:s)")
                        .param("s", pause / 1000.0)
                        .query(row -> {});
                return null;
            });
        }
        return null;
    }

    private void killSequencers() throws SQLException {
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
                    WHERE usename = 'manumit_sequencer' AND pg_catalog.random() < 0.5""");
        }
    }

    private void sequenceUnlessKilled() {
        try {
            sequencer.sequenceAll();
        } catch (SQLException killed) {
            // The trial's own doing; the next round goes on where this one stopped.
        }
    }

    private void sequenceWhenBack() throws Exception {
        for (int attempt = 0;
                stage.insert("SELECT count(*) FROM safeguard.journal_pending") > 0 && attempt < 100;
                attempt++) {
            sequenceUnlessKilled();
        }
        for (int attempt = 0;
                attempt < 3 && stage.insert("SELECT count(*) FROM safeguard.journal_checkpoint") == 0;
                attempt++) {
            try {
                sequencer.checkpoint();
            } catch (SQLException stale) {
                // A pooled connection that the trial had killed; the pool gives another.
            }
        }
    }
}
