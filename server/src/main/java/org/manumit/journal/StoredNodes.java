package org.manumit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored nodes above the leaves, in the order in which a growing tree completes them. Not thread-safe. */
final class StoredNodes implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Findings findings;
    private CompactRange.@Nullable Node head;

    StoredNodes(Connection connection, int fetch, Findings findings) throws SQLException {
        this.findings = findings;
        statement = connection.prepareStatement(
                "SELECT level, index, hash FROM safeguard.journal_node ORDER BY (index + 1) << level, level");
        statement.setFetchSize(fetch);
        rows = statement.executeQuery();
        advance();
    }

    private void advance() throws SQLException {
        head = rows.next()
                ? new CompactRange.Node(
                        rows.getInt("level"), rows.getLong("index"), MerkleHash.of(rows.getBytes("hash")))
                : null;
    }

    /** Compares what a leaf completed with what is stored; the leaf itself (level 0) is not stored here. */
    void expect(List<CompactRange.Node> completed) throws SQLException {
        for (CompactRange.Node node : completed.subList(1, completed.size())) {
            while (head != null && comesBefore(head, node)) {
                report(JournalProblem.Kind.NODE_ALTERED, head);
                advance();
            }
            if (head == null || head.level() != node.level() || head.index() != node.index()) {
                report(JournalProblem.Kind.NODE_MISSING, node);
            } else {
                if (!head.hash().equals(node.hash())) {
                    report(JournalProblem.Kind.NODE_ALTERED, node);
                }
                advance();
            }
        }
    }

    /** To be called when no leaf is left: a node above leaves that do not exist belongs to nothing. */
    void end() throws SQLException {
        while (head != null) {
            report(JournalProblem.Kind.NODE_ALTERED, head);
            advance();
        }
    }

    private static boolean comesBefore(CompactRange.Node a, CompactRange.Node b) {
        long aEnd = (a.index() + 1) << a.level();
        long bEnd = (b.index() + 1) << b.level();
        return aEnd != bEnd ? aEnd < bEnd : a.level() < b.level();
    }

    private void report(JournalProblem.Kind kind, CompactRange.Node node) {
        long first = node.index() << node.level();
        findings.add(kind, Map.of("from", first, "to", first + (1L << node.level()) - 1));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
