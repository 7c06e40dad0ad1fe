package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.postgres.HomeDatabase;

/** What the tables of a home hold, read past the server by the database's administrator. Confined to its thread. */
final class TrialRows implements AutoCloseable {

    private final HomeDatabase database;
    private final Connection connection;

    private TrialRows(HomeDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static TrialRows open(Path home) throws SQLException {
        HomeDatabase database = HomeDatabase.open(home);
        try {
            return new TrialRows(database, database.superuser());
        } catch (SQLException failure) {
            database.close();
            throw failure;
        }
    }

    /** Each row of the file is held once, each bad one waits or has been mended once, and the journal speaks of as many as there are. */
    void holdExactly(TrialFile file, long batch, String quarantineState) throws SQLException {
        Map<String, Integer> expected = new HashMap<>(file.good());
        if (quarantineState.equals("replayed")) {
            file.bad().forEach(line -> expected.merge(line, 1, Integer::sum));
        }
        Map<String, Integer> held = new HashMap<>();
        each("SELECT raw FROM observation.observation WHERE batch_id = ?", batch)
                .forEach(raw -> held.merge(raw.strip(), 1, Integer::sum));
        assertThat(held.size()).as("different rows held of %s", file).isEqualTo(expected.size());
        assertThat(held.equals(expected)).as("every row of %s once", file).isTrue();
        assertThat(number("""
                        SELECT count(*) FROM resolution.mention m JOIN observation.observation o ON o.id = m.observation_id
                        WHERE o.batch_id = ?
                        """, batch))
                .as("telephone numbers of %s", file)
                .isEqualTo(held.entrySet().stream()
                        .filter(line -> line.getKey().contains(TrialFile.PHONE))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        List<String> waiting = new ArrayList<>();
        each("SELECT raw FROM intake.quarantine WHERE state = '" + quarantineState + "' AND batch_id = ?", batch)
                .forEach(raw -> waiting.add(raw.strip()));
        assertThat(waiting).as("quarantine of %s", file).containsExactlyInAnyOrderElementsOf(file.bad());
        assertThat(number("SELECT count(*) FROM intake.quarantine WHERE batch_id = ?", batch))
                .isEqualTo(file.bad().size());
        assertThat(number("""
                        SELECT COALESCE(sum(e.leaves), 0) FROM safeguard.journal_entry e
                        WHERE e.action IN ('intake.absorb', 'intake.replay') AND e.subject_ids[1] = ?::text
                        """, batch))
                .as("rows that the journal speaks of")
                .isEqualTo(held.values().stream().mapToLong(Integer::intValue).sum());
    }

    /** Nothing is held of the batch but tombstones, and nothing waits. */
    void holdNothing(TrialFile file, long batch) throws SQLException {
        assertThat(number("SELECT count(*) FROM observation.observation WHERE batch_id = ?", batch))
                .isZero();
        assertThat(number("SELECT count(*) FROM observation.tombstone WHERE why = 'undone' AND batch_id = ?", batch))
                .isEqualTo(file.goodRows());
        assertThat(number("SELECT count(*) FROM intake.quarantine WHERE batch_id = ?", batch))
                .isZero();
    }

    long number(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<String> each(String query, long batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, batch);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
