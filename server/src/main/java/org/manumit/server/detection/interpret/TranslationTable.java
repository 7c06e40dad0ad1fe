package org.manumit.server.detection.interpret;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on translations, as the transaction at hand may see. Holds no state. Thread-safe. */
final class TranslationTable {

    private static final String SELECT = """
            SELECT t.id, t.observation_id, t.language, t.into_language, t.words, COALESCE(w.display_name, '') AS by,
                t.written_at, u.display_name AS withdrawer, t.withdrawn_at,
                COALESCE(t.written_by = (SELECT safeguard.actor()), false) AS mine,
                (SELECT pg_catalog.count(*) FROM detection.translation e
                    WHERE e.observation_id = t.observation_id AND e.id <= t.id) AS version
            FROM detection.translation t
            LEFT JOIN safeguard.staff_name w ON w.id = t.written_by
            LEFT JOIN safeguard.staff_name u ON u.id = t.withdrawn_by
            """;

    private TranslationTable() {}

    /** All versions, the latest first. */
    static List<Translation> of(JdbcClient jdbc, long observationId) {
        return jdbc.sql(SELECT + " WHERE t.observation_id = ? ORDER BY t.id DESC")
                .param(observationId)
                .query(TranslationTable::translation)
                .list();
    }

    static Optional<Translation> find(JdbcClient jdbc, long id) {
        return jdbc.sql(SELECT + " WHERE t.id = ?")
                .param(id)
                .query(TranslationTable::translation)
                .optional();
    }

    private static Translation translation(ResultSet row, int number) throws SQLException {
        return new Translation(
                row.getLong("id"),
                row.getLong("observation_id"),
                row.getInt("version"),
                row.getString("language"),
                row.getString("into_language"),
                row.getString("words"),
                row.getString("by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawer"),
                ForeignTextTable.instant(row, "withdrawn_at"),
                row.getBoolean("mine"));
    }

    /** Adds a version in the actor's name, as visible as the text. */
    static void add(JdbcClient jdbc, long observationId, String language, String into, String words) {
        jdbc.sql("""
                        INSERT INTO detection.translation (observation_id, language, into_language, words, written_by, agency_id,
                            compartment_id, marking, names_person)
                        SELECT f.observation_id, :language, :into, :words, (SELECT safeguard.actor()), f.agency_id,
                            f.compartment_id, f.marking, f.names_person
                        FROM detection.foreign_text f WHERE f.observation_id = :id""")
                .param("id", observationId)
                .param("language", language)
                .param("into", into)
                .param("words", words)
                .update();
    }

    /** False if it was withdrawn before. */
    static boolean withdraw(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        UPDATE detection.translation
                        SET withdrawn_at = pg_catalog.clock_timestamp(), withdrawn_by = (SELECT safeguard.actor())
                        WHERE id = ? AND withdrawn_at IS NULL""").param(id).update() == 1;
    }
}
