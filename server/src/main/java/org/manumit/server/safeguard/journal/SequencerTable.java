package org.manumit.server.safeguard.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.manumit.journal.CompactRange;
import org.manumit.journal.JournalEntry;
import org.manumit.journal.JournalRows;
import org.manumit.journal.MerkleHash;
import org.manumit.journal.NodeSource;
import org.manumit.journal.SignedCheckpoint;

/** All that the sequencer asks of the database, on one connection within one transaction. Confined to its thread. */
final class SequencerTable {

    /** Held for the length of a transaction by whoever sequences; two servers on one database therefore take turns. */
    static final long LOCK = 0x6d616e756d6974L;

    private final Connection connection;

    SequencerTable(Connection connection) {
        this.connection = connection;
    }

    void lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_catalog.pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    /** Entries that have committed and have no place yet, oldest id first. */
    List<JournalEntry> pending(int limit) throws SQLException {
        String sql = "SELECT " + JournalRows.COLUMNS
                + " FROM safeguard.journal_pending p JOIN safeguard.journal_entry e ON e.id = p.entry_id ORDER BY p.entry_id LIMIT ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(JournalRows.read(rows));
                }
            }
            return entries;
        }
    }

    /** The tree's right edge as stored. */
    CompactRange edge() throws SQLException {
        long size = size();
        return CompactRange.of(size, edgeNodes(size));
    }

    private long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT COALESCE(max(sequence) + 1, 0) FROM safeguard.journal_leaf")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private NodeSource edgeNodes(long size) throws SQLException {
        Map<Integer, MerkleHash> byLevel = new HashMap<>();
        long begin = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                byLevel.put(level, node(level, begin >>> level));
                begin += 1L << level;
            }
        }
        return (level, index) -> Optional.ofNullable(byLevel.get(level)).orElseThrow();
    }

    private MerkleHash node(int level, long index) throws SQLException {
        String sql = level == 0
                ? "SELECT hash FROM safeguard.journal_leaf WHERE sequence = ?"
                : "SELECT hash FROM safeguard.journal_node WHERE index = ? AND level = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, index);
            if (level > 0) {
                statement.setInt(2, level);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new NoSuchElementException("the journal lacks its node " + level + "/" + index
                            + ": it was tampered with; run manumit journal verify");
                }
                return MerkleHash.of(rows.getBytes(1));
            }
        }
    }

    /** Gives each entry the next place, and takes it off the waiting list. */
    void append(List<JournalEntry> entries, CompactRange edge) throws SQLException {
        try (PreparedStatement leaf = connection.prepareStatement(
                        "INSERT INTO safeguard.journal_leaf (sequence, entry_id, hash) VALUES (?, ?, ?)");
                PreparedStatement node = connection.prepareStatement(
                        "INSERT INTO safeguard.journal_node (level, index, hash) VALUES (?, ?, ?)")) {
            for (JournalEntry entry : entries) {
                for (CompactRange.Node completed : edge.append(entry.leaf())) {
                    if (completed.level() == 0) {
                        leaf.setLong(1, completed.index());
                        leaf.setLong(2, entry.id());
                        leaf.setBytes(3, completed.hash().bytes());
                        leaf.addBatch();
                    } else {
                        node.setInt(1, completed.level());
                        node.setLong(2, completed.index());
                        node.setBytes(3, completed.hash().bytes());
                        node.addBatch();
                    }
                }
            }
            leaf.executeBatch();
            node.executeBatch();
        }
        forget(entries);
    }

    private void forget(List<JournalEntry> entries) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM safeguard.journal_pending WHERE entry_id = ANY (?)")) {
            Long[] ids = entries.stream().map(JournalEntry::id).toArray(Long[]::new);
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    /** Size of the newest checkpoint, or 0 if there is none. */
    long newestCheckpoint() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT COALESCE(max(size), 0) FROM safeguard.journal_checkpoint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void store(SignedCheckpoint signed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO safeguard.journal_checkpoint (size, root, at, key_id, note) VALUES (?, ?, ?, ?, ?)")) {
            Instant at = signed.checkpoint().at();
            statement.setLong(1, signed.checkpoint().size());
            statement.setBytes(2, signed.checkpoint().root().bytes());
            statement.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(4, signed.keyId());
            statement.setString(5, signed.note());
            statement.executeUpdate();
        }
    }

    /** All stored checkpoints, smallest first. */
    List<SignedCheckpoint> checkpoints() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT note FROM safeguard.journal_checkpoint ORDER BY size")) {
            List<SignedCheckpoint> checkpoints = new ArrayList<>();
            while (rows.next()) {
                checkpoints.add(SignedCheckpoint.parse(rows.getString(1)));
            }
            return checkpoints;
        }
    }
}
