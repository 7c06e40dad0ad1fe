package org.manumit.server.detection.interpret;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Marking;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on texts that need an interpreter, as the transaction at hand may see. Holds no state. Thread-safe. */
final class ForeignTextTable {

    private static final String STATE = """
            CASE WHEN f.claimed_by IS NOT NULL THEN 'TAKEN'
                WHEN f.language IN ('es', 'pt', 'en', 'fr') THEN 'NOT_NEEDED'
                WHEN EXISTS (SELECT FROM detection.translation t
                    WHERE t.observation_id = f.observation_id AND t.withdrawn_at IS NULL) THEN 'TRANSLATED'
                ELSE 'WAITING' END""";

    private static final String SEEN = """
            SELECT f.observation_id, f.kind, f.language, f.guess, f.received_at, COALESCE(d.name, '') AS feed, f.marking,
                c.due_at, %s AS state, n.display_name AS taker, f.claimed_at,
                COALESCE(f.claimed_by = (SELECT safeguard.actor()), false) AS mine,
                (SELECT pg_catalog.count(*) FROM detection.told_language l
                    WHERE l.observation_id = f.observation_id) AS passes
            FROM detection.foreign_text f
            LEFT JOIN intake.feed_card d ON d.id = f.feed_id
            LEFT JOIN intake.running_clock c ON c.observation_id = f.observation_id
            LEFT JOIN safeguard.staff_name n ON n.id = f.claimed_by
            """.formatted(STATE);

    private ForeignTextTable() {}

    /** What is urgent first, by when it is due, then what came first. */
    static List<ForeignText> page(
            JdbcClient jdbc, ForeignText.State state, @Nullable String language, int offset, int limit) {
        return jdbc.sql("SELECT * FROM (" + SEEN + """
                        ) seen WHERE seen.state = :state AND (:language = '' OR seen.language = :language)
                        ORDER BY seen.due_at IS NULL, seen.due_at, seen.received_at, seen.observation_id
                        OFFSET :offset LIMIT :limit""")
                .param("state", state.name())
                .param("language", language == null ? "" : language)
                .param("offset", offset)
                .param("limit", limit)
                .query(ForeignTextTable::text)
                .list();
    }

    static List<ForeignText.Count> counts(JdbcClient jdbc) {
        return jdbc.sql("SELECT " + STATE + """
                         AS state, f.language, pg_catalog.count(*) AS texts
                        FROM detection.foreign_text f GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2""")
                .query((row, number) -> new ForeignText.Count(
                        ForeignText.State.valueOf(row.getString("state")),
                        row.getString("language"),
                        row.getLong("texts")))
                .list();
    }

    static Optional<ForeignText> find(JdbcClient jdbc, long observationId) {
        return jdbc.sql(SEEN + " WHERE f.observation_id = ?")
                .param(observationId)
                .query(ForeignTextTable::text)
                .optional();
    }

    private static ForeignText text(ResultSet row, int number) throws SQLException {
        return new ForeignText(
                row.getLong("observation_id"),
                Kind.values()[row.getInt("kind")],
                row.getString("language"),
                row.getString("guess"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("feed"),
                Marking.ofLevel(row.getInt("marking")).label(),
                instant(row, "due_at"),
                ForeignText.State.valueOf(row.getString("state")),
                row.getString("taker"),
                instant(row, "claimed_at"),
                row.getBoolean("mine"),
                row.getInt("passes"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The words of a text and where it speaks of, in its source's words. */
    record Words(String text, @Nullable String place) {
        @Override
        public String toString() {
            return "Words[masked]";
        }
    }

    static Optional<Words> words(JdbcClient jdbc, long observationId) {
        return jdbc.sql(
                        "SELECT text, place_text FROM observation.published_observation WHERE id = ? AND text IS NOT NULL")
                .param(observationId)
                .query((row, number) -> new Words(row.getString(1), row.getString(2)))
                .optional();
    }

    /** What was told of its language, the latest first. */
    static List<ForeignText.Told> told(JdbcClient jdbc, long observationId) {
        return jdbc.sql("""
                        SELECT l.language, COALESCE(n.display_name, '') AS by, l.told_at FROM detection.told_language l
                        LEFT JOIN safeguard.staff_name n ON n.id = l.told_by
                        WHERE l.observation_id = ? ORDER BY l.id DESC""")
                .param(observationId)
                .query((row, number) -> new ForeignText.Told(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes a text for the actor; false if it is taken. Of two who ask at once the second waits for the first and gets false. */
    static boolean take(JdbcClient jdbc, long observationId) {
        return jdbc.sql("""
                        UPDATE detection.foreign_text
                        SET claimed_by = (SELECT safeguard.actor()), claimed_at = pg_catalog.clock_timestamp()
                        WHERE observation_id = ? AND claimed_by IS NULL""").param(observationId).update() == 1;
    }

    /** Gives a text back; false unless the actor has taken it or may take it from others. */
    static boolean release(JdbcClient jdbc, long observationId, boolean fromOthers) {
        return jdbc.sql("""
                        UPDATE detection.foreign_text SET claimed_by = NULL, claimed_at = NULL
                        WHERE observation_id = :id AND claimed_by IS NOT NULL
                            AND (:fromOthers OR claimed_by = (SELECT safeguard.actor()))""")
                        .param("id", observationId)
                        .param("fromOthers", fromOthers)
                        .update()
                == 1;
    }

    /** Ends the actor's work on a text with what its language was found to be; false unless the actor has taken it. */
    static boolean settle(JdbcClient jdbc, long observationId, String language) {
        return jdbc.sql("""
                        UPDATE detection.foreign_text SET claimed_by = NULL, claimed_at = NULL, language = :language
                        WHERE observation_id = :id AND claimed_by = (SELECT safeguard.actor())""")
                        .param("id", observationId)
                        .param("language", language)
                        .update()
                == 1;
    }

    /** Keeps what the actor said of the language, as visible as the text. */
    static void tell(JdbcClient jdbc, long observationId, String language) {
        jdbc.sql("""
                        INSERT INTO detection.told_language (observation_id, language, told_by, agency_id, compartment_id,
                            marking, names_person)
                        SELECT f.observation_id, :language, (SELECT safeguard.actor()), f.agency_id, f.compartment_id,
                            f.marking, f.names_person
                        FROM detection.foreign_text f WHERE f.observation_id = :id""").param("id", observationId).param("language", language).update();
    }
}
