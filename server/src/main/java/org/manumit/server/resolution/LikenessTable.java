package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs of records that may be of one, as the transaction at hand may see them, and what they were found among. */
final class LikenessTable {

    private static final int FETCHED_ROWS = 10_000;
    private static final String PAIRS = """
            SELECT l.first_key, l.second_key, l.first_observation, l.second_observation, l.bits, l.probability, l.steps::text
            FROM resolution.likeness l
            """;
    private static final String HELD = """
            SELECT pg_catalog.count(*), COALESCE(pg_catalog.max(b.observation_id), 0) FROM resolution.bearer b
            WHERE b.schema = ANY (:schemata)
            """;
    /* What a record said last. */
    private static final String RECORDS = """
            SELECT newest.record_key, newest.observation_id%s
            FROM (
                SELECT DISTINCT ON (b.record_key) b.record_key, b.observation_id FROM resolution.bearer b
                WHERE b.schema = ANY (:schemata) ORDER BY b.record_key, b.observation_id DESC
            ) AS newest JOIN observation.published_observation o ON o.id = newest.observation_id
            ORDER BY newest.observation_id DESC LIMIT :most
            """;
    private static final String INSERT = """
            INSERT INTO resolution.likeness (first_key, second_key, first_observation, second_observation, bits, probability, steps)
            SELECT n.first_key, n.second_key, n.first_observation, n.second_observation, n.bits, n.probability, n.steps::jsonb
            FROM unnest(:firsts::bigint[], :seconds::bigint[], :firstOf::bigint[], :secondOf::bigint[],
                :bits::real[], :probabilities::real[], :steps::text[])
                AS n(first_key, second_key, first_observation, second_observation, bits, probability, steps)
            """;
    private static final String OPEN = PAIRS + """
            WHERE NOT EXISTS (
                SELECT FROM resolution.judgement j
                WHERE j.first_key = l.first_key AND j.second_key = l.second_key AND j.undone_at IS NULL)
            """;
    /* Those that are taken for one, the doubtful before the sure. */
    private static final String MERGED = PAIRS + """
            JOIN resolution.likely_merge m
                ON m.first_key = l.first_key AND m.second_key = l.second_key AND m.until IS NULL
            WHERE NOT EXISTS (
                SELECT FROM resolution.judgement j
                WHERE j.first_key = l.first_key AND j.second_key = l.second_key AND j.undone_at IS NULL)
            ORDER BY l.probability, l.first_key, l.second_key LIMIT :most
            """;
    private static final String LIKELIEST_FIRST = """
            ORDER BY l.bits DESC, l.first_key, l.second_key LIMIT :most OFFSET :behind
            """;

    private final JdbcClient jdbc;

    LikenessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair, with the observations that were compared. */
    record Row(
            long first,
            long second,
            long firstObservation,
            long secondObservation,
            double bits,
            double probability,
            String steps) {}

    /** How many records describe persons or firms, and the newest of them. */
    record Held(long bearers, long newest) {}

    /** When pairs were looked for last, and whether among all records. */
    record Run(Instant at, boolean allCompared) {}

    Held held() {
        return jdbc.sql(HELD)
                .param("schemata", LinkedGroup.allSchemata())
                .query((row, n) -> new Held(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** What the pairs that stand here were found among. */
    Optional<Held> comparedLast() {
        return jdbc.sql("SELECT r.bearers, r.newest_bearer FROM resolution.likeness_run r")
                .query((row, n) -> new Held(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** Whether entities around records are still to be worked out. */
    boolean entitiesPending() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM resolution.pending)")
                .query(Boolean.class)
                .single();
    }

    /** The newest records of a group, as many as are taken. */
    LinkedColumns records(LinkedGroup group, int most) {
        LinkedColumns columns = new LinkedColumns(group);
        int properties = group.properties().size();
        String wanted = group.properties().stream()
                .map(", o.properties #>> '{%s,0}'"::formatted)
                .collect(Collectors.joining());
        jdbc.sql(RECORDS.formatted(wanted))
                .param("schemata", group.schemata().toArray(String[]::new))
                .param("most", most)
                .withFetchSize(FETCHED_ROWS)
                .query(row -> {
                    @Nullable String[] values = new String[properties];
                    for (int i = 0; i < properties; i++) {
                        values[i] = row.getString(3 + i);
                    }
                    columns.add(row.getLong(1), row.getLong(2), values);
                });
        return columns;
    }

    /** Puts these pairs in the place of those that stood here. */
    void replace(List<Row> rows, Held held, boolean allCompared) {
        jdbc.sql("DELETE FROM resolution.likeness").update();
        columns(jdbc.sql(INSERT), rows)
                .param("bits", rows.stream().map(row -> (float) row.bits()).toArray(Float[]::new))
                .param("steps", rows.stream().map(Row::steps).toArray(String[]::new))
                .update();
        jdbc.sql("DELETE FROM resolution.likeness_run").update();
        jdbc.sql("""
                        INSERT INTO resolution.likeness_run (at, bearers, newest_bearer, all_compared)
                        VALUES (pg_catalog.clock_timestamp(), :bearers, :newest, :all)
                        """)
                .param("bearers", held.bearers())
                .param("newest", held.newest())
                .param("all", allCompared)
                .update();
    }

    /** Pairs as columns: keys, observations, probability. */
    static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec statement, List<Row> rows) {
        return statement
                .param("firsts", rows.stream().mapToLong(Row::first).toArray())
                .param("seconds", rows.stream().mapToLong(Row::second).toArray())
                .param("firstOf", rows.stream().mapToLong(Row::firstObservation).toArray())
                .param(
                        "secondOf",
                        rows.stream().mapToLong(Row::secondObservation).toArray())
                .param(
                        "probabilities",
                        rows.stream().map(row -> (float) row.probability()).toArray(Float[]::new));
    }

    /** The likeliest pairs on which the reader knows of no judgement, behind as many as are told. */
    List<Row> likeliest(int most, int behind) {
        return jdbc.sql(OPEN + LIKELIEST_FIRST)
                .param("most", most)
                .param("behind", behind)
                .query(LikenessTable::row)
                .list();
    }

    /** The likeliest of the same that any of these records is one of. */
    List<Row> likeliestOf(LongSet keys, int most) {
        return jdbc.sql(OPEN + "AND (l.first_key = ANY (:keys) OR l.second_key = ANY (:keys))\n" + LIKELIEST_FIRST)
                .param("keys", keys.toLongArray())
                .param("most", most)
                .param("behind", 0)
                .query(LikenessTable::row)
                .list();
    }

    /** Those that are taken for one for their likeness and on which the reader knows of no judgement, least likely first. */
    List<Row> merged(int most) {
        return jdbc.sql(MERGED).param("most", most).query(LikenessTable::row).list();
    }

    Optional<Row> find(long a, long b) {
        return jdbc.sql(PAIRS + "WHERE l.first_key = :first AND l.second_key = :second")
                .param("first", Math.min(a, b))
                .param("second", Math.max(a, b))
                .query(LikenessTable::row)
                .optional();
    }

    Optional<Run> lastRun() {
        return jdbc.sql("SELECT r.at, r.all_compared FROM resolution.likeness_run r")
                .query((row, n) ->
                        new Run(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2)))
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getString(7));
    }
}
