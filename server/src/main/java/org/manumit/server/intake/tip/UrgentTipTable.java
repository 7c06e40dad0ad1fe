package org.manumit.server.intake.tip;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.Feed;
import org.manumit.server.safeguard.Marking;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on urgent tips and their clocks. Holds no state. Thread-safe. */
final class UrgentTipTable {

    private static final String SELECT = """
            SELECT u.observation_id, f.key AS feed_key, f.name AS feed_name, u.marking, t.display_name AS typist,
                   u.clock_started_at, u.due_at, s.outcome, s.stopped_at, s.undone_at, b.display_name AS stopper,
                   n.display_name AS undoer
            FROM intake.urgent_tip u
            JOIN intake.feed f ON f.id = u.feed_id
            LEFT JOIN safeguard.staff_name t ON t.id = u.typed_by
            LEFT JOIN LATERAL (
                SELECT c.outcome, c.stopped_at, c.stopped_by, c.undone_at, c.undone_by FROM intake.clock_stop c
                WHERE c.observation_id = u.observation_id ORDER BY c.id DESC LIMIT 1) s ON true
            LEFT JOIN safeguard.staff_name b ON b.id = s.stopped_by
            LEFT JOIN safeguard.staff_name n ON n.id = s.undone_by
            """;
    private static final String STOPPED = """
            EXISTS (SELECT FROM intake.clock_stop c WHERE c.observation_id = u.observation_id AND c.undone_at IS NULL)
            """;

    private UrgentTipTable() {}

    static void insert(JdbcClient jdbc, long observationId, Feed feed, long typedBy, Instant startedAt, Instant dueAt) {
        jdbc.sql("""
                        INSERT INTO intake.urgent_tip (observation_id, feed_id, agency_id, marking, compartment_id,
                            names_person, clock_started_at, due_at, typed_by)
                        VALUES (:id, :feed, :agency, :marking, :compartment, true, :startedAt, :dueAt, :typedBy)
                        """)
                .param("id", observationId)
                .param("feed", feed.id())
                .param("agency", feed.agency().id())
                .param("marking", feed.definition().marking().level())
                .param("compartment", feed.compartmentId())
                .param("startedAt", startedAt.atOffset(ZoneOffset.UTC))
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .param("typedBy", typedBy)
                .update();
    }

    /** Tips whose clock runs, after the cursor, the oldest first: ids rise in the order of typing. */
    static List<UrgentTip> running(JdbcClient jdbc, long after, int limit) {
        return jdbc.sql(SELECT + " WHERE u.observation_id > :after AND NOT " + STOPPED
                        + " ORDER BY u.observation_id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(UrgentTipTable::tip)
                .list();
    }

    /** Tips whose clock is stopped, before the cursor, the latest first. */
    static List<UrgentTip> stopped(JdbcClient jdbc, long before, int limit) {
        return jdbc.sql(SELECT + " WHERE u.observation_id < :before AND " + STOPPED
                        + " ORDER BY u.observation_id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query(UrgentTipTable::tip)
                .list();
    }

    static long countStopped(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM intake.urgent_tip u WHERE " + STOPPED)
                .query(Long.class)
                .single();
    }

    static UrgentTips.RunningClocks countRunning(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                        SELECT count(*) AS running, count(*) FILTER (WHERE u.due_at < :now) AS overdue
                        FROM intake.urgent_tip u WHERE NOT
                        """ + STOPPED)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new UrgentTips.RunningClocks(row.getLong("running"), row.getLong("overdue")))
                .single();
    }

    static Optional<UrgentTip> find(JdbcClient jdbc, long observationId) {
        return jdbc.sql(SELECT + " WHERE u.observation_id = ?")
                .param(observationId)
                .query(UrgentTipTable::tip)
                .optional();
    }

    /** Stops a clock, as visible as its tip; false if it does not run. */
    static boolean stop(JdbcClient jdbc, long observationId, String outcome, long by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO intake.clock_stop (observation_id, stopped_at, stopped_by, outcome, agency_id, marking,
                            compartment_id, names_person)
                        SELECT u.observation_id, :at, :by, :outcome, u.agency_id, u.marking, u.compartment_id, u.names_person
                        FROM intake.urgent_tip u WHERE u.observation_id = :id
                        ON CONFLICT (observation_id) WHERE undone_at IS NULL DO NOTHING
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("outcome", outcome)
                        .param("id", observationId)
                        .update()
                == 1;
    }

    /** Takes the standing stop back; false if there is none. */
    static boolean undo(JdbcClient jdbc, long observationId, long by, Instant at) {
        return jdbc.sql("""
                        UPDATE intake.clock_stop SET undone_at = ?, undone_by = ?
                        WHERE observation_id = ? AND undone_at IS NULL
                        """)
                        .params(at.atOffset(ZoneOffset.UTC), by, observationId)
                        .update()
                == 1;
    }

    /** Lets the clocks of these tips go, with what was said about them. */
    static void forget(Connection connection, long[] observationIds) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM intake.urgent_tip WHERE observation_id = ANY (?)")) {
            delete.setArray(1, connection.unwrap(PGConnection.class).createArrayOf("int8", observationIds));
            delete.executeUpdate();
        }
    }

    private static UrgentTip tip(ResultSet row, int number) throws SQLException {
        return new UrgentTip(
                row.getLong("observation_id"),
                row.getString("feed_key"),
                row.getString("feed_name"),
                Marking.ofLevel(row.getInt("marking")),
                row.getString("typist"),
                row.getObject("clock_started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                lastStop(row));
    }

    private static UrgentTip.@Nullable Stop lastStop(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("stopped_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        @Nullable OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new UrgentTip.Stop(
                row.getString("outcome"),
                row.getString("stopper"),
                at.toInstant(),
                row.getString("undoer"),
                undone == null ? null : undone.toInstant());
    }
}
