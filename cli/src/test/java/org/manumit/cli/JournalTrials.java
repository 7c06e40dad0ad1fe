package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manumit.cli.TrialHome.Verdict;
import org.manumit.postgres.HomeDatabase;

/**
 * Whoever administers the machine changes the journal of a stopped server, with every trigger switched off; {@code manumit journal verify}
 * finds it. Each test puts back what it changed and is then told that the journal holds.
 */
class JournalTrials {

    private static TrialHome home;

    @BeforeAll
    static void aStoppedServerWithAJournal() throws Exception {
        home = TrialHome.make();
        TrialDelivery.begin(home, TrialFile.of("journal", 2_000, 5, new SplittableRandom(1)))
                .settle();
        home.stop();
        home.witness();
    }

    @AfterAll
    static void removeHome() {
        home.close();
    }

    @Test
    void anEditedEntryIsFound() throws Exception {
        tamper("UPDATE safeguard.journal_entry SET action = action || '.x' WHERE id = " + entryAt(7));
        isFound("entry edited");
        tamper("UPDATE safeguard.journal_entry SET action = left(action, -2) WHERE id = " + entryAt(7));
        home.verifyJournal();
    }

    @Test
    void aDroppedEntryIsFound() throws Exception {
        tamper(
                "CREATE TABLE public.dropped AS SELECT * FROM safeguard.journal_entry WHERE id = " + entryAt(7),
                "DELETE FROM safeguard.journal_entry WHERE id = " + entryAt(7));
        isFound("entry missing");
        tamper(
                "INSERT INTO safeguard.journal_entry OVERRIDING SYSTEM VALUE SELECT * FROM public.dropped",
                "DROP TABLE public.dropped");
        home.verifyJournal();
    }

    @Test
    void reorderedEntriesAreFound() throws Exception {
        swapPlaces();
        isFound("entry moved");
        swapPlaces();
        home.verifyJournal();
    }

    /** All that is inside the database agrees with itself; only a checkpoint that has left it shows that there was more. */
    @Test
    void aRollbackIsFoundOnlyByAnExportedCheckpoint() throws Exception {
        String[] tables = {"journal_entry", "journal_leaf", "journal_node", "journal_checkpoint"};
        for (String table : tables) {
            tamper("CREATE TABLE public.kept_" + table + " AS SELECT * FROM safeguard." + table);
        }
        tamper(
                "DELETE FROM safeguard.journal_entry WHERE id IN (SELECT entry_id FROM safeguard.journal_leaf WHERE sequence >= 10)",
                "DELETE FROM safeguard.journal_leaf WHERE sequence >= 10",
                "DELETE FROM safeguard.journal_node WHERE ((index + 1) << level) > 10",
                "DELETE FROM safeguard.journal_checkpoint WHERE size > 10");
        Verdict fromInside = home.verifyJournal(keyAlone());
        assertThat(fromInside.said()).contains("whole and unaltered");
        assertThat(fromInside.exit()).isZero();
        isFound("rolled back");
        for (String table : tables) {
            tamper(
                    "TRUNCATE safeguard." + table,
                    "INSERT INTO safeguard." + table + " OVERRIDING SYSTEM VALUE SELECT * FROM public.kept_" + table,
                    "DROP TABLE public.kept_" + table);
        }
        home.verifyJournal();
    }

    /** A folder with the public key and no checkpoint. */
    private static Path keyAlone() throws Exception {
        Path folder = Files.createDirectories(home.home.resolveSibling("key-alone"));
        Files.copy(
                home.home.resolve("checkpoints/journal-verifier.key"),
                folder.resolve("journal-verifier.key"),
                StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }

    private static void isFound(String words) throws Exception {
        Verdict verdict = home.verifyJournal(home.home.resolve("checkpoints"));
        assertThat(verdict.said()).contains(words).contains("DOES NOT VERIFY");
        assertThat(verdict.exit()).isEqualTo(1);
    }

    private static String entryAt(long place) {
        return "(SELECT entry_id FROM safeguard.journal_leaf WHERE sequence = " + place + ")";
    }

    private static void swapPlaces() throws SQLException {
        tamper("""
                UPDATE safeguard.journal_leaf a SET entry_id = b.entry_id * -1 FROM safeguard.journal_leaf b
                WHERE (a.sequence, b.sequence) IN ((3, 5), (5, 3))""", "UPDATE safeguard.journal_leaf SET entry_id = entry_id * -1 WHERE entry_id < 0");
    }

    private static void tamper(String... statements) throws SQLException {
        try (HomeDatabase database = HomeDatabase.open(home.home);
                Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
