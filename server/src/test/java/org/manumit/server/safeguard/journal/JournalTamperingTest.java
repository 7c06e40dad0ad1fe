package org.manumit.server.safeguard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.journal.Checkpoint;
import org.manumit.journal.CompactRange;
import org.manumit.journal.JournalProblem;
import org.manumit.journal.JournalProblem.Kind;
import org.manumit.journal.JournalVerifier;
import org.manumit.journal.MerkleHash;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.SigningKey;
import org.manumit.journal.Verification;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator of the database changes the journal's tables; verification finds it. */
@ServerTest
class JournalTamperingTest {

    @Autowired
    Stage stage;

    @Autowired
    JournalSequencer sequencer;

    @Autowired
    SigningKey key;

    private JournalStage journal;
    private List<SignedCheckpoint> kept;

    @BeforeEach
    void fill() throws SQLException, IOException {
        journal = new JournalStage(stage, sequencer, key);
        kept = journal.fill(21);
    }

    @Test
    void anUntouchedJournalHasNoProblem() throws SQLException {
        Verification verification = journal.verify(kept);

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.ok()).isTrue();
        assertThat(verification.size()).isEqualTo(21);
        assertThat(verification.signed()).isEqualTo(21);
    }

    @Test
    void anEditedEntryIsFound() throws SQLException {
        journal.tamper(
                "UPDATE safeguard.journal_entry SET actor = actor + 1 WHERE id = (SELECT entry_id FROM safeguard.journal_leaf WHERE sequence = 7)");

        Verification verification = journal.verify(List.of());
        assertThat(JournalStage.kinds(verification)).containsExactly(Kind.ENTRY_EDITED);
        assertThat(verification.problems().get(0).arguments()).containsEntry("sequence", 7L);
    }

    @Test
    void anEntryEditedTogetherWithItsHashIsFound() throws SQLException {
        journal.tamper("UPDATE safeguard.journal_leaf SET hash = sha256('another') WHERE sequence = 7");

        assertThat(JournalStage.kinds(journal.verify(List.of())))
                .contains(Kind.ENTRY_EDITED, Kind.NODE_ALTERED, Kind.HISTORY_REWRITTEN);
    }

    @Test
    void aDroppedEntryIsFound() throws SQLException {
        journal.tamper(
                "DELETE FROM safeguard.journal_entry WHERE id = (SELECT entry_id FROM safeguard.journal_leaf WHERE sequence = 7)");

        assertThat(JournalStage.kinds(journal.verify(List.of()))).containsExactly(Kind.ENTRY_MISSING);
    }

    @Test
    void anEntryDroppedTogetherWithItsPlaceIsFound() throws SQLException {
        journal.tamper(
                "DELETE FROM safeguard.journal_entry WHERE id = (SELECT entry_id FROM safeguard.journal_leaf WHERE sequence = 7)",
                "DELETE FROM safeguard.journal_leaf WHERE sequence = 7");

        assertThat(JournalStage.kinds(journal.verify(List.of()))).contains(Kind.PLACE_MISSING);
    }

    @Test
    void reorderedEntriesAreFound() throws SQLException {
        journal.tamper("""
                UPDATE safeguard.journal_leaf a SET entry_id = b.entry_id * -1 FROM safeguard.journal_leaf b
                WHERE (a.sequence, b.sequence) IN ((3, 11), (11, 3))""", "UPDATE safeguard.journal_leaf SET entry_id = entry_id * -1 WHERE entry_id < 0");

        Verification verification = journal.verify(List.of());
        assertThat(JournalStage.kinds(verification)).containsExactly(Kind.ENTRY_MOVED);
        assertThat(verification.problemCount()).isEqualTo(2);
    }

    @Test
    void entriesReorderedTogetherWithTheirHashesAreFound() throws SQLException {
        journal.tamper(
                "UPDATE safeguard.journal_leaf SET sequence = sequence + 1000 WHERE sequence IN (3, 11)",
                "UPDATE safeguard.journal_leaf SET sequence = 3 WHERE sequence = 1011",
                "UPDATE safeguard.journal_leaf SET sequence = 11 WHERE sequence = 1003");

        assertThat(JournalStage.kinds(journal.verify(List.of()))).contains(Kind.NODE_ALTERED, Kind.HISTORY_REWRITTEN);
    }

    @Test
    void aRollbackIsFoundByTheCheckpointsThatLeftTheDatabase() throws SQLException {
        journal.tamper(
                "DELETE FROM safeguard.journal_entry WHERE id IN (SELECT entry_id FROM safeguard.journal_leaf WHERE sequence >= 10)",
                "DELETE FROM safeguard.journal_leaf WHERE sequence >= 10",
                "DELETE FROM safeguard.journal_node WHERE ((index + 1) << level) > 10",
                "DELETE FROM safeguard.journal_checkpoint WHERE size > 10");

        assertThat(journal.verify(List.of()).ok())
                .as("nothing inside the database shows it")
                .isTrue();
        assertThat(JournalStage.kinds(journal.verify(kept))).containsExactly(Kind.ROLLED_BACK);
    }

    @Test
    void aRollbackThatGrewAgainIsFound() throws SQLException, IOException {
        journal.tamper(
                "DELETE FROM safeguard.journal_entry WHERE id IN (SELECT entry_id FROM safeguard.journal_leaf WHERE sequence >= 10)",
                "DELETE FROM safeguard.journal_leaf WHERE sequence >= 10",
                "DELETE FROM safeguard.journal_node WHERE ((index + 1) << level) > 10",
                "DELETE FROM safeguard.journal_checkpoint WHERE size > 10");
        journal.enter(stage.access(stage.user(stage.agency("unit-k"), Role.ANALYST)), 30);
        sequencer.sequenceAll();

        assertThat(JournalStage.kinds(journal.verify(kept))).containsExactly(Kind.HISTORY_REWRITTEN);
    }

    @Test
    void aCheckpointSignedByAnotherKeyIsFound() throws SQLException {
        SigningKey other = SigningKey.generate();
        List<SignedCheckpoint> forged = List.of(other.sign(new Checkpoint(
                key.verifier().origin(),
                21,
                MerkleHash.EMPTY_TREE,
                kept.get(0).checkpoint().at())));

        assertThat(JournalStage.kinds(journal.verify(forged))).containsExactly(Kind.CHECKPOINT_FORGED);
    }

    @Test
    void anEntryThatWasTakenOffTheWaitingListIsFound() throws SQLException {
        long entry = stage.insert("INSERT INTO safeguard.journal_entry (action) VALUES ('test.secret') RETURNING id");
        journal.tamper("DELETE FROM safeguard.journal_pending WHERE entry_id = " + entry);
        boolean sequencedBefore =
                stage.insert("SELECT count(*) FROM safeguard.journal_leaf WHERE entry_id = " + entry) > 0;
        if (sequencedBefore) {
            journal.tamper(
                    "DELETE FROM safeguard.journal_leaf WHERE entry_id = " + entry,
                    "DELETE FROM safeguard.journal_node WHERE ((index + 1) << level) > 21");
        }

        assertThat(JournalStage.kinds(journal.verify(kept))).contains(Kind.NEVER_SEQUENCED);
    }

    @Test
    void anEntryThatWaitsWhileLaterOnesGetTheirPlacesIsFound() throws SQLException {
        try (Connection holding = journal.holdSequencer()) {
            journal.enterAt("5 minutes");

            assertThat(JournalStage.kinds(journal.verify(kept))).containsExactly(Kind.NEVER_SEQUENCED);
        }
    }

    @Test
    void entriesThatWaitSinceTheServerWasStruckAreNoProblem() throws SQLException {
        try (Connection holding = journal.holdSequencer()) {
            journal.tamper("TRUNCATE safeguard.journal_entry, safeguard.journal_pending, safeguard.journal_leaf,"
                    + " safeguard.journal_node, safeguard.journal_checkpoint");
            journal.enterAt("5 minutes");

            assertThat(journal.verify(List.of()).problems()).isEmpty();
        }
    }

    @Test
    void aWaitingRowWithoutItsEntryIsFound() throws SQLException {
        journal.tamper("INSERT INTO safeguard.journal_pending (entry_id) VALUES (987654321)");

        assertThat(JournalStage.kinds(journal.verify(kept))).containsExactly(Kind.REFERENCE_BROKEN);
    }

    @Test
    void theOwnerCannotChangeTheJournalByAccident() {
        for (String table : List.of("journal_entry", "journal_leaf", "journal_node", "journal_checkpoint")) {
            for (String sql : List.of("DELETE FROM safeguard." + table, "TRUNCATE safeguard." + table)) {
                assertThatThrownBy(() -> {
                            try (Connection connection = stage.superuser();
                                    Statement statement = connection.createStatement()) {
                                statement.execute(sql);
                            }
                        })
                        .hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void anExportIsVerifiedWithoutTheDatabase() throws SQLException, IOException {
        byte[] export = journal.export();
        JournalVerifier verifier = new JournalVerifier(key.verifier(), kept);

        assertThat(verifier.verifyExport(new ByteArrayInputStream(export)).ok()).isTrue();
        List<String> lines = new ArrayList<>(Arrays.asList(new String(export, StandardCharsets.UTF_8).split("\n")));
        Collections.swap(lines, 2, 3);
        assertThat(kinds(verifier, lines)).containsOnly(Kind.HISTORY_REWRITTEN);
        Collections.swap(lines, 2, 3);
        lines.set(5, lines.get(5).replace("test.read", "test.none"));
        assertThat(kinds(verifier, lines)).containsOnly(Kind.HISTORY_REWRITTEN);
        assertThat(kinds(verifier, lines.subList(0, 5))).containsOnly(Kind.ROLLED_BACK);
    }

    @Test
    void theStoredCheckpointHasTheRootOfTheExportedLines() throws SQLException, IOException {
        CompactRange range = new CompactRange();
        for (String line : new String(journal.export(), StandardCharsets.UTF_8).split("\n")) {
            range.append(MerkleHash.ofLeaf(line.getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(kept.get(kept.size() - 1).checkpoint().root()).isEqualTo(range.root());
    }

    @Test
    void everyProblemHasASentenceInFourLanguages() {
        Words words = new Words();
        for (Kind kind : Kind.values()) {
            JournalProblem problem = new JournalProblem(
                    kind,
                    Map.of(
                            "entry",
                            1L,
                            "sequence",
                            2L,
                            "from",
                            3L,
                            "to",
                            4L,
                            "size",
                            5L,
                            "held",
                            6L,
                            "found",
                            7L,
                            "at",
                            "x"));
            for (Language language : Language.values()) {
                assertThat(problem.text(words, language)).doesNotContain("{").isNotBlank();
            }
        }
    }

    private static List<Kind> kinds(JournalVerifier verifier, List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return JournalStage.kinds(verifier.verifyExport(new ByteArrayInputStream(bytes)));
    }
}
