package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.KeyPair;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs that are, or were, taken for one for their likeness, as the transaction at hand may see them. */
final class LikelyMergeTable {

    private static final String PAIRS = """
            SELECT m.first_key, m.second_key, m.probability, m.since, m.until FROM resolution.likely_merge m
            WHERE (m.first_key = ANY (:keys) OR m.second_key = ANY (:keys))
            """;
    /* Who was found unsure about is not joined for being alike. A run sees also pairs of which a record has gone. */
    private static final String STANDING = PAIRS + """
                AND m.until IS NULL
                AND EXISTS (SELECT FROM resolution.bearer b
                    WHERE b.observation_id = m.first_observation AND b.record_key = m.first_key)
                AND EXISTS (SELECT FROM resolution.bearer b
                    WHERE b.observation_id = m.second_observation AND b.record_key = m.second_key)
                AND (SELECT j.verdict FROM resolution.judgement j
                    WHERE j.undone_at IS NULL AND j.first_key = m.first_key AND j.second_key = m.second_key
                    ORDER BY j.id DESC LIMIT 1) IS DISTINCT FROM 'UNSURE'
            ORDER BY m.id
            """;
    /* What is expunged goes out of history too. */
    private static final String FORGET = """
            DELETE FROM resolution.likely_merge m
            WHERE NOT EXISTS (SELECT FROM resolution.bearer b WHERE b.record_key = m.first_key)
                OR NOT EXISTS (SELECT FROM resolution.bearer b WHERE b.record_key = m.second_key)
            RETURNING m.first_key, m.second_key
            """;
    private static final String END = """
            UPDATE resolution.likely_merge m SET until = pg_catalog.clock_timestamp() WHERE m.id = ANY (:ids)
            RETURNING m.first_key, m.second_key
            """;
    private static final String FOUND = """
            FROM unnest(:firsts::bigint[], :seconds::bigint[], :firstOf::bigint[], :secondOf::bigint[], :probabilities::real[])
                AS n(first_key, second_key, first_observation, second_observation, probability)
            """;
    private static final String RENEW = """
            UPDATE resolution.likely_merge m SET first_observation = n.first_observation,
                second_observation = n.second_observation, probability = n.probability
            """ + FOUND + """
            WHERE m.until IS NULL AND n.first_key = m.first_key AND n.second_key = m.second_key
                AND (m.first_observation, m.second_observation, m.probability)
                    IS DISTINCT FROM (n.first_observation, n.second_observation, n.probability)
            """;
    private static final String BEGIN = """
            INSERT INTO resolution.likely_merge (first_key, second_key, first_observation, second_observation, probability)
            SELECT n.first_key, n.second_key, n.first_observation, n.second_observation, n.probability
            """ + FOUND + """
            WHERE NOT EXISTS (SELECT FROM resolution.likely_merge m
                WHERE m.until IS NULL AND m.first_key = n.first_key AND m.second_key = n.second_key)
            RETURNING first_key, second_key
            """;

    private final JdbcClient jdbc;

    LikelyMergeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair and the time for which it was taken for one. */
    record Row(
            long first,
            long second,
            double probability,
            Instant since,
            @Nullable Instant until) {

        KeyPair pair() {
            return new KeyPair(first, second);
        }

        /** As it began or ceased to join at a moment. */
        Judgement toldAt(Instant moment, Long2ObjectMap<EntityRef> named) {
            return Judgement.byLikeness(named.get(first), named.get(second), probability, moment, moment.equals(until));
        }
    }

    /** Puts these pairs in the place of those that stood; returns keys of records that are joined or parted by it. */
    LongSet replace(List<LikenessTable.Row> pairs) {
        LongSet changed = new LongOpenHashSet();
        changed(jdbc.sql(FORGET), changed);
        changed(jdbc.sql(END).param("ids", standingBeside(pairs)), changed);
        found(RENEW, pairs).update();
        changed(found(BEGIN, pairs), changed);
        return changed;
    }

    private long[] standingBeside(List<LikenessTable.Row> pairs) {
        Set<KeyPair> found = new HashSet<>();
        pairs.forEach(pair -> found.add(new KeyPair(pair.first(), pair.second())));
        LongArrayList beside = new LongArrayList();
        jdbc.sql("SELECT m.id, m.first_key, m.second_key FROM resolution.likely_merge m WHERE m.until IS NULL")
                .query(row -> {
                    if (!found.contains(new KeyPair(row.getLong(2), row.getLong(3)))) {
                        beside.add(row.getLong(1));
                    }
                });
        return beside.toLongArray();
    }

    private JdbcClient.StatementSpec found(String statement, List<LikenessTable.Row> pairs) {
        return LikenessTable.columns(jdbc.sql(statement), pairs);
    }

    private static void changed(JdbcClient.StatementSpec statement, LongSet changed) {
        statement.query(row -> {
            changed.add(row.getLong(1));
            changed.add(row.getLong(2));
        });
    }

    /** Those that join now and touch one of the keys, unless something else keeps the two apart. */
    List<Row> standing(LongSet keys) {
        return rows(STANDING, keys);
    }

    /** All that touch one of the keys, ended ones with them. */
    List<Row> around(LongSet keys) {
        return rows(PAIRS + "ORDER BY m.id", keys);
    }

    private List<Row> rows(String query, LongSet keys) {
        return jdbc.sql(query)
                .param("keys", keys.toLongArray())
                .query((row, n) -> {
                    OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
                    return new Row(
                            row.getLong(1),
                            row.getLong(2),
                            row.getDouble(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }
}
