package org.manumit.server.safeguard.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.manumit.journal.JournalProblem;
import org.manumit.journal.JournalRows;
import org.manumit.journal.JournalVerifier;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.SigningKey;
import org.manumit.journal.Verification;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;

/** A journal that a test fills, tampers with as superuser, and verifies. */
final class JournalStage {

    private final Stage stage;
    private final JournalSequencer sequencer;
    private final SigningKey key;

    JournalStage(Stage stage, JournalSequencer sequencer, SigningKey key) {
        this.stage = stage;
        this.sequencer = sequencer;
        this.key = key;
    }

    Access access() {
        return stage.access(stage.user(stage.agency("unit-j"), Role.ANALYST));
    }

    void enter(Access access, int entries) {
        for (int i = 0; i < entries; i++) {
            access.inTransaction(Act.of("test.read", "thing", i), transaction -> null);
        }
    }

    /** Enters acts, gives them their places and signs; returns the checkpoints that a witness would now hold. */
    List<SignedCheckpoint> fill(int entries) throws SQLException, IOException {
        Access access = access();
        enter(access, entries / 2);
        sequencer.sequenceAll();
        sequencer.checkpoint();
        enter(access, entries - entries / 2);
        sequencer.sequenceAll();
        sequencer.checkpoint();
        return checkpoints();
    }

    List<SignedCheckpoint> checkpoints() throws SQLException {
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT note FROM safeguard.journal_checkpoint ORDER BY size")) {
            while (rows.next()) {
                checkpoints.add(SignedCheckpoint.parse(rows.getString(1)));
            }
        }
        return checkpoints;
    }

    /** Changes the tables with all their triggers switched off, as an administrator of the machine could. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    /** Keeps the sequencer from giving places until the connection is closed. */
    Connection holdSequencer() throws SQLException {
        Connection connection = stage.superuser();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_catalog.pg_advisory_lock(" + SequencerTable.LOCK + ")");
        }
        return connection;
    }

    /** An entry of a while ago that waits for its place. */
    void enterAt(String ago) {
        stage.insert(
                "INSERT INTO safeguard.journal_entry (action, at) VALUES ('test.late', pg_catalog.now() - interval '"
                        + ago + "') RETURNING id");
    }

    Verification verify(Collection<SignedCheckpoint> kept) throws SQLException {
        try (Connection connection = stage.superuser()) {
            return new JournalVerifier(key.verifier(), kept).verify(connection);
        }
    }

    static List<JournalProblem.Kind> kinds(Verification verification) {
        return verification.problems().stream()
                .map(JournalProblem::kind)
                .distinct()
                .toList();
    }

    /** The export as the server writes it, read straight from the tables. */
    byte[] export() throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = stage.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT " + JournalRows.COLUMNS
                                + " FROM safeguard.journal_leaf l JOIN safeguard.journal_entry e ON e.id = l.entry_id ORDER BY l.sequence")) {
            while (rows.next()) {
                out.write(JournalRows.read(rows).canonical());
                out.write('\n');
            }
        }
        return out.toByteArray();
    }
}
