package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.KeyPair;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judgements as the transaction at hand may see them. Nothing is deleted. */
final class JudgementTable {

    private static final String COLUMNS = """
            SELECT j.id, j.first_key, j.second_key, j.verdict, j.reason, j.by_name, j.at, j.undone_at,
                (SELECT s.display_name FROM safeguard.staff_name s WHERE s.id = j.undone_by)
            FROM resolution.judgement j
            """;

    private static final int MOST_TOLD = 50;

    private final JdbcClient jdbc;

    JudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it stands. */
    record Row(
            long id,
            long first,
            long second,
            Judgement.Verdict verdict,
            String reason,
            String by,
            OffsetDateTime at,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        KeyPair pair() {
            return new KeyPair(first, second);
        }

        boolean undone() {
            return undoneAt != null;
        }

        Judgement told(Long2ObjectMap<EntityRef> named) {
            return new Judgement(
                    id, ref(named, first), ref(named, second), verdict, reason, by, at.toInstant(), undone(), null);
        }

        /** As it was entered or taken back at a moment. */
        Judgement toldAt(Instant moment, Long2ObjectMap<EntityRef> named) {
            boolean back = moment.equals(undoneAt);
            String who = back && undoneBy != null ? undoneBy : by;
            return new Judgement(id, ref(named, first), ref(named, second), verdict, reason, who, moment, back, null);
        }

        private static EntityRef ref(Long2ObjectMap<EntityRef> named, long key) {
            return named.getOrDefault(key, new EntityRef(key, "Thing", Long.toString(key)));
        }

        @Override
        public String toString() {
            return "Judgement[" + id + "]";
        }
    }

    Optional<Row> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE j.id = :id")
                .param("id", id)
                .query(JudgementTable::row)
                .optional();
    }

    /** Judgements on just these two, newest first. */
    List<Row> on(long a, long b) {
        return jdbc.sql(COLUMNS
                        + "WHERE j.first_key = :first AND j.second_key = :second ORDER BY j.id DESC LIMIT :most")
                .param("first", Math.min(a, b))
                .param("second", Math.max(a, b))
                .param("most", MOST_TOLD)
                .query(JudgementTable::row)
                .list();
    }

    /** Judgements that touch one of the keys, newest first. */
    List<Judgement> around(LongSet keys, Long2ObjectMap<EntityRef> named) {
        List<Row> rows = jdbc.sql(
                        COLUMNS
                                + "WHERE j.first_key = ANY (:keys) OR j.second_key = ANY (:keys) ORDER BY j.id DESC LIMIT :most")
                .param("keys", keys.toLongArray())
                .param("most", MOST_TOLD)
                .query(JudgementTable::row)
                .list();
        LongSet others = new LongOpenHashSet();
        rows.forEach(row -> {
            others.add(row.first());
            others.add(row.second());
        });
        others.removeAll(named.keySet());
        Long2ObjectMap<EntityRef> all = new RecordTable(jdbc).named(others);
        all.putAll(named);
        List<Judgement> judgements = new ArrayList<>();
        rows.forEach(row -> judgements.add(row.told(all)));
        return judgements;
    }

    /** All that touch one of the keys, oldest first, those taken back with them. */
    List<Row> ever(LongSet keys) {
        return jdbc.sql(COLUMNS + "WHERE j.first_key = ANY (:keys) OR j.second_key = ANY (:keys) ORDER BY j.id")
                .param("keys", keys.toLongArray())
                .query(JudgementTable::row)
                .list();
    }

    /** Enters a judgement as the actor's, for the actor's agency to read, marked as strictly as the records are. */
    long insert(long first, long second, Judgement.Verdict verdict, String reason) {
        return jdbc.sql("""
                        INSERT INTO resolution.judgement (first_key, second_key, verdict, reason, by_user, by_name, agency_id,
                            marking, compartment_id, names_person)
                        SELECT :first, :second, :verdict, :reason, s.id, s.display_name, s.agency_id,
                            GREATEST(2, COALESCE(strictest.marking, 2)), strictest.compartment_id, true
                        FROM safeguard.staff_name s
                        LEFT JOIN (
                            SELECT b.marking, b.compartment_id FROM resolution.bearer b
                            WHERE b.record_key IN (:first, :second) ORDER BY b.marking DESC LIMIT 1) AS strictest ON true
                        WHERE s.id = (SELECT safeguard.actor())
                        RETURNING id
                        """)
                .param("first", Math.min(first, second))
                .param("second", Math.max(first, second))
                .param("verdict", verdict.name())
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** Whether it was undone now. */
    boolean undo(long id) {
        return jdbc.sql("""
                                UPDATE resolution.judgement SET undone_at = pg_catalog.clock_timestamp(),
                                    undone_by = (SELECT safeguard.actor())
                                WHERE id = :id AND undone_at IS NULL
                                """).param("id", id).update() == 1;
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        OffsetDateTime undoneAt = row.getObject(8, OffsetDateTime.class);
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                Judgement.Verdict.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class),
                undoneAt == null ? null : undoneAt.toInstant(),
                row.getString(9));
    }
}
