package org.manumit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One verification of the journal's tables within one snapshot. Single use, not thread-safe. */
final class TableVerification {

    private static final int FETCH = 2000;
    private static final String GRACE = "1 minute";

    private final Connection connection;
    private final VerifierKey key;
    private final Collection<SignedCheckpoint> kept;
    private final Findings findings = new Findings();
    private final CompactRange tree = new CompactRange();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private boolean gap;

    TableVerification(Connection connection, VerifierKey key, Collection<SignedCheckpoint> kept) {
        this.connection = connection;
        this.key = key;
        this.kept = kept;
    }

    Verification run() throws SQLException {
        boolean auto = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        if (!auto) {
            return verify();
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return verify();
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(true);
        }
    }

    private Verification verify() throws SQLException {
        List<SignedCheckpoint> all = new ArrayList<>(kept);
        all.addAll(stored());
        CheckpointChecks checks = new CheckpointChecks(key, all, findings);
        checks.at(tree);
        leaves(checks);
        classifyMismatches();
        checks.end(tree.size());
        waiting();
        return findings.result(tree.size(), tree.root(), checks.held());
    }

    private List<SignedCheckpoint> stored() throws SQLException {
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT size, root, note FROM safeguard.journal_checkpoint ORDER BY size")) {
            while (rows.next()) {
                @Nullable SignedCheckpoint signed = readable(rows);
                if (signed == null) {
                    findings.add(JournalProblem.Kind.CHECKPOINT_FORGED, Map.of("size", rows.getLong("size")));
                } else {
                    checkpoints.add(signed);
                }
            }
        }
        return checkpoints;
    }

    /** The checkpoint of the row, if its columns say what its signed text says. */
    private static @Nullable SignedCheckpoint readable(ResultSet row) throws SQLException {
        try {
            SignedCheckpoint signed = SignedCheckpoint.parse(row.getString("note"));
            boolean same = signed.checkpoint().size() == row.getLong("size")
                    && signed.checkpoint().root().equals(MerkleHash.of(row.getBytes("root")));
            return same ? signed : null;
        } catch (MalformedCheckpointException damaged) {
            return null;
        }
    }

    private void leaves(CheckpointChecks checks) throws SQLException {
        String sql = "SELECT l.sequence, l.entry_id, l.hash, " + JournalRows.COLUMNS
                + " FROM safeguard.journal_leaf l LEFT JOIN safeguard.journal_entry e ON e.id = l.entry_id ORDER BY l.sequence";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                StoredNodes nodes = new StoredNodes(connection, FETCH, findings)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    leaf(rows, nodes, checks);
                }
            }
            if (!gap) {
                nodes.end();
            }
        }
    }

    private void leaf(ResultSet row, StoredNodes nodes, CheckpointChecks checks) throws SQLException {
        long sequence = row.getLong("sequence");
        MerkleHash stored = MerkleHash.of(row.getBytes("hash"));
        long entryId = row.getLong("entry_id");
        row.getLong("id");
        if (row.wasNull()) {
            findings.add(JournalProblem.Kind.ENTRY_MISSING, Map.of("sequence", sequence, "entry", entryId));
        } else {
            MerkleHash computed = JournalRows.read(row).leaf();
            if (!computed.equals(stored)) {
                mismatches.add(new Mismatch(sequence, entryId, stored, computed));
            }
        }
        if (!gap && sequence != tree.size()) {
            gap = true;
            findings.add(JournalProblem.Kind.PLACE_MISSING, Map.of("from", tree.size(), "to", sequence - 1));
        }
        if (!gap) {
            nodes.expect(tree.append(stored));
            checks.at(tree);
        }
    }

    /** An entry whose content is recorded at another place was moved; any other was edited. */
    private void classifyMismatches() {
        Set<MerkleHash> recorded = new HashSet<>();
        mismatches.forEach(mismatch -> recorded.add(mismatch.stored()));
        for (Mismatch mismatch : mismatches) {
            JournalProblem.Kind kind = recorded.contains(mismatch.computed())
                    ? JournalProblem.Kind.ENTRY_MOVED
                    : JournalProblem.Kind.ENTRY_EDITED;
            findings.add(kind, Map.of("sequence", mismatch.sequence(), "entry", mismatch.entryId()));
        }
    }

    /** What waits is measured against the newest entry, not the clock: after a crash the last ones wait until the server is back. */
    private void waiting() throws SQLException {
        report(JournalProblem.Kind.NEVER_SEQUENCED, """
                SELECT e.id FROM safeguard.journal_entry e
                LEFT JOIN safeguard.journal_leaf l ON l.entry_id = e.id
                LEFT JOIN safeguard.journal_pending p ON p.entry_id = e.id
                WHERE l.entry_id IS NULL AND (p.entry_id IS NULL OR e.at <
                    (SELECT max(newest.at) FROM safeguard.journal_entry newest) - interval '""" + GRACE + "') ORDER BY e.id");
        report(JournalProblem.Kind.REFERENCE_BROKEN, """
                SELECT p.entry_id FROM safeguard.journal_pending p
                LEFT JOIN safeguard.journal_entry e ON e.id = p.entry_id WHERE e.id IS NULL ORDER BY p.entry_id""");
    }

    private void report(JournalProblem.Kind kind, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    findings.add(kind, Map.of("entry", rows.getLong(1)));
                }
            }
        }
    }

    private record Mismatch(long sequence, long entryId, MerkleHash stored, MerkleHash computed) {}
}
