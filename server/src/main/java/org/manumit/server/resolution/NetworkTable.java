package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongCollection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Neighbours in the network, as the transaction at hand may see them; each query is bounded. */
final class NetworkTable {

    /* The newest mentions only: an account with a million payments must not be counted through for a picture. */
    private static final String PAYMENTS = """
            SELECT own.selector_id, other.selector_id, pg_catalog.min(COALESCE(own.property, '')), pg_catalog.count(*)
            FROM (SELECT m.selector_id, m.observation_id, m.property FROM resolution.mention m
                WHERE m.selector_id = ANY (:keys) AND m.identifies ORDER BY m.observation_id DESC LIMIT 5000) AS own
            JOIN resolution.mention other ON other.observation_id = own.observation_id AND other.identifies
                AND other.selector_id <> own.selector_id
            GROUP BY own.selector_id, other.selector_id ORDER BY 4 DESC, 2 LIMIT :most
            """;
    private static final String LINKS = """
            SELECT l.source_key, l.target_key, l.schema, pg_catalog.count(*) FROM resolution.link l
            WHERE l.source_key = ANY (:keys) OR l.target_key = ANY (:keys)
            GROUP BY l.source_key, l.target_key, l.schema ORDER BY 4 DESC, 1, 2 LIMIT :most
            """;
    private static final String SELECTORS_OF_RECORDS = """
            SELECT b.record_key, m.selector_id, 'names', pg_catalog.count(DISTINCT m.observation_id)
            FROM resolution.bearer b JOIN resolution.mention m ON m.observation_id = b.observation_id
            WHERE b.record_key = ANY (:keys) AND m.selector_id <> b.record_key
            GROUP BY b.record_key, m.selector_id ORDER BY 4 DESC, 2 LIMIT :most
            """;
    private static final String RECORDS_OF_SELECTORS = """
            SELECT b.record_key, named.selector_id, 'names', pg_catalog.count(DISTINCT named.observation_id)
            FROM (SELECT m.selector_id, m.observation_id FROM resolution.mention m WHERE m.selector_id = ANY (:keys)
                ORDER BY m.observation_id DESC LIMIT 5000) AS named
            JOIN resolution.bearer b ON b.observation_id = named.observation_id AND b.record_key <> named.selector_id
            GROUP BY b.record_key, named.selector_id ORDER BY 4 DESC, 1 LIMIT :most
            """;
    private static final String OBSERVATIONS_OF_SELECTORS = """
            SELECT m.observation_id, m.selector_id, 'mentions', 1
            FROM resolution.mention m
            WHERE m.selector_id = ANY (:keys) AND NOT m.identifies
                AND NOT EXISTS (SELECT FROM resolution.bearer b WHERE b.observation_id = m.observation_id)
            GROUP BY m.observation_id, m.selector_id ORDER BY m.observation_id DESC LIMIT :most
            """;
    private static final String SELECTORS_OF_OBSERVATIONS = """
            SELECT m.observation_id, m.selector_id, 'mentions', 1 FROM resolution.mention m
            WHERE m.observation_id = ANY (:keys) GROUP BY m.observation_id, m.selector_id LIMIT :most
            """;
    private static final String RECORDS_OF_OBSERVATIONS = """
            SELECT b.observation_id, b.record_key, 'describes', 1 FROM resolution.bearer b
            WHERE b.observation_id = ANY (:keys) GROUP BY b.observation_id, b.record_key LIMIT :most
            """;

    private final JdbcClient jdbc;

    NetworkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two keys or ids, a kind of relation and how many observations state it. */
    record Relation(long from, long to, String kind, int observations) {}

    List<Relation> payments(LongCollection keys, int most) {
        return relations(PAYMENTS, keys, most);
    }

    List<Relation> links(LongCollection keys, int most) {
        return relations(LINKS, keys, most);
    }

    List<Relation> selectorsOfRecords(LongCollection keys, int most) {
        return relations(SELECTORS_OF_RECORDS, keys, most);
    }

    List<Relation> recordsOfSelectors(LongCollection selectors, int most) {
        return relations(RECORDS_OF_SELECTORS, selectors, most);
    }

    List<Relation> observationsOfSelectors(LongCollection selectors, int most) {
        return relations(OBSERVATIONS_OF_SELECTORS, selectors, most);
    }

    List<Relation> selectorsOfObservations(LongCollection observations, int most) {
        return relations(SELECTORS_OF_OBSERVATIONS, observations, most);
    }

    List<Relation> recordsOfObservations(LongCollection observations, int most) {
        return relations(RECORDS_OF_OBSERVATIONS, observations, most);
    }

    /** Title and kind of observations. */
    List<RecordTable.About> observations(LongCollection ids) {
        return jdbc.sql(
                        "SELECT h.id, h.kind, h.title, h.occurred_at FROM observation.headline h WHERE h.id = ANY (:ids)")
                .param("ids", ids.toLongArray())
                .query((row, n) -> new RecordTable.About(
                        row.getLong(1),
                        org.manumit.formats.mapping.Kind.values()[row.getInt(2)],
                        row.getString(3),
                        moment(row.getObject(4, OffsetDateTime.class)),
                        "",
                        null,
                        null,
                        null,
                        "",
                        "{}"))
                .list();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private List<Relation> relations(String query, LongCollection keys, int most) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(query)
                        .param("keys", keys.toLongArray())
                        .param("most", most)
                        .query((row, n) ->
                                new Relation(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4)))
                        .list();
    }
}
