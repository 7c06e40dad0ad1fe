package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongCollection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.safeguard.Marking;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What records and selectors say, as the transaction at hand may see it. */
final class RecordTable {

    private static final String NAMED = """
            SELECT DISTINCT ON (b.record_key) b.record_key, b.schema, COALESCE(b.name, s.value, b.record_key::text)
            FROM resolution.bearer b LEFT JOIN LATERAL (
                SELECT m.value FROM resolution.mention m WHERE m.selector_id = b.record_key LIMIT 1) s ON b.name IS NULL
            WHERE b.record_key = ANY (:keys)
            ORDER BY b.record_key, (b.name IS NULL), b.observation_id DESC
            """;
    private static final String IDENTIFYING = """
            SELECT asked.id, seen.kind, seen.value FROM pg_catalog.unnest(:keys) AS asked(id) CROSS JOIN LATERAL (
                SELECT m.kind, m.value FROM resolution.mention m WHERE m.selector_id = asked.id AND m.identifies LIMIT 1) seen
            """;
    private static final String ABOUT = """
            SELECT h.id, h.kind, h.title, h.occurred_at, h.marking, f.key, h.latitude, h.longitude, COALESCE(h.excerpt, ''),
                h.properties::text
            """;
    private static final String OBSERVATION = ABOUT + """
            FROM observation.headline h LEFT JOIN intake.feed_card f ON f.id = h.feed_id WHERE h.id = :id
            """;
    private static final String OBSERVATIONS = ABOUT + """
            FROM (
                (SELECT b.observation_id AS id FROM resolution.bearer b WHERE b.record_key = ANY (:keys)
                    ORDER BY b.observation_id DESC LIMIT :most)
                UNION
                (SELECT m.observation_id FROM resolution.mention m WHERE m.selector_id = ANY (:keys) AND m.identifies
                    ORDER BY m.observation_id DESC LIMIT :most)
            ) AS about JOIN observation.headline h ON h.id = about.id
            LEFT JOIN intake.feed_card f ON f.id = h.feed_id
            ORDER BY h.id DESC LIMIT :most
            """;
    private static final String SOURCES = """
            SELECT f.key, h.marking, pg_catalog.count(*)
            FROM (
                SELECT b.observation_id AS id FROM resolution.bearer b WHERE b.record_key = ANY (:keys)
                UNION
                (SELECT m.observation_id FROM resolution.mention m WHERE m.selector_id = ANY (:keys) AND m.identifies LIMIT 100000)
            ) AS about JOIN observation.headline h ON h.id = about.id JOIN intake.feed_card f ON f.id = h.feed_id
            GROUP BY f.key, h.marking ORDER BY 3 DESC, 1
            """;
    private static final String SELECTORS_OF = """
            SELECT DISTINCT m.selector_id FROM resolution.bearer b JOIN resolution.mention m ON m.observation_id = b.observation_id
            WHERE b.record_key = ANY (:keys)
            UNION
            SELECT m.selector_id FROM resolution.mention m WHERE m.selector_id = ANY (:keys) AND m.identifies
            LIMIT 100
            """;
    private static final String SELECTORS = """
            SELECT s.id, s.kind, s.value,
                (SELECT pg_catalog.count(*) FROM (
                    SELECT DISTINCT m.observation_id FROM resolution.mention m WHERE m.selector_id = s.id LIMIT 10000) AS named),
                s.known_shared_note
            FROM resolution.published_selector(:ids) s ORDER BY s.kind, s.value
            """;
    private static final String OBSERVATIONS_OF_SELECTOR = """
            SELECT h.id, h.kind, h.title, h.occurred_at, h.marking, f.key, h.latitude, h.longitude, COALESCE(h.excerpt, ''), '{}'
            FROM (SELECT DISTINCT m.observation_id FROM resolution.mention m WHERE m.selector_id = :id) AS named
            JOIN observation.headline h ON h.id = named.observation_id
            LEFT JOIN intake.feed_card f ON f.id = h.feed_id
            ORDER BY h.id DESC OFFSET :offset LIMIT :most
            """;
    private static final String KEYS_OF_SELECTOR = """
            SELECT DISTINCT b.record_key FROM resolution.mention m JOIN resolution.bearer b ON b.observation_id = m.observation_id
            WHERE m.selector_id = :id LIMIT 200
            """;
    private static final String KEYS_OF_OBSERVATION = """
            SELECT b.record_key FROM resolution.bearer b WHERE b.observation_id = :id
            UNION SELECT m.selector_id FROM resolution.mention m WHERE m.observation_id = :id AND m.identifies
            UNION SELECT l.source_key FROM resolution.link l WHERE l.observation_id = :id
            UNION SELECT l.target_key FROM resolution.link l WHERE l.observation_id = :id
            """;

    private static final String FEEDS = """
            SELECT h.id, f.key FROM observation.headline h JOIN intake.feed_card f ON f.id = h.feed_id
            WHERE h.id = ANY (:ids)
            """;

    /* What a record said last; records without an id of their own cannot be named. */
    private static final String KEPT = """
            SELECT DISTINCT ON (b.record_key) b.record_key, b.schema, f.key, o.source_id
            FROM resolution.bearer b JOIN observation.published_observation o ON o.id = b.observation_id
            JOIN intake.feed_card f ON f.id = o.feed_id
            WHERE b.schema = ANY (:schemata) AND b.record_key > :from AND o.source_id IS NOT NULL
            ORDER BY b.record_key, b.observation_id DESC LIMIT :most
            """;

    /** Observations of an entity that are looked at, newest first. */
    static final int MOST_OF_ENTITY = 400;

    private final JdbcClient jdbc;

    RecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An observation about an entity. */
    record About(
            long id,
            Kind kind,
            String title,
            @Nullable Instant at,
            String marking,
            @Nullable String feed,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String excerpt,
            String properties) {
        @Override
        public String toString() {
            return "About[" + id + "]";
        }
    }

    /** A record of a register or list, as its source names it. */
    record Kept(long key, String schema, String feed, String sourceId) {
        @Override
        public String toString() {
            return "Kept[" + key + "]";
        }
    }

    /** Records of persons and firms with keys behind one, in the order of their keys. */
    List<Kept> kept(long from, int most) {
        return jdbc.sql(KEPT)
                .param("schemata", LinkedGroup.allSchemata())
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new Kept(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Schema and name of each key that is a visible record, or an account or vessel that visible observations are about. */
    Long2ObjectMap<EntityRef> named(LongCollection keys) {
        Long2ObjectMap<EntityRef> named = new Long2ObjectOpenHashMap<>();
        jdbc.sql(IDENTIFYING).param("keys", keys.toLongArray()).query(row -> {
            SelectorKind kind = SelectorKind.values()[row.getInt(2)];
            String schema = kind == SelectorKind.ACCOUNT ? "BankAccount" : "Vessel";
            String prefix = kind == SelectorKind.ACCOUNT ? "" : kind.name() + " ";
            named.put(row.getLong(1), new EntityRef(row.getLong(1), schema, prefix + row.getString(3)));
        });
        jdbc.sql(NAMED).param("keys", keys.toLongArray()).query(row -> {
            named.put(row.getLong(1), new EntityRef(row.getLong(1), row.getString(2), row.getString(3)));
        });
        return named;
    }

    List<About> observations(LongCollection keys, int most) {
        return jdbc.sql(OBSERVATIONS)
                .param("keys", keys.toLongArray())
                .param("most", most)
                .query(RecordTable::about)
                .list();
    }

    /** Key of the feed of each observation, where the reader may know it. */
    Long2ObjectMap<String> feeds(LongCollection observations) {
        Long2ObjectMap<String> feeds = new Long2ObjectOpenHashMap<>();
        jdbc.sql(FEEDS).param("ids", observations.toLongArray()).query(row -> {
            feeds.put(row.getLong(1), row.getString(2));
        });
        return feeds;
    }

    Optional<About> observation(long id) {
        return jdbc.sql(OBSERVATION).param("id", id).query(RecordTable::about).optional();
    }

    List<EntityPage.Source> sources(LongCollection keys) {
        return jdbc.sql(SOURCES)
                .param("keys", keys.toLongArray())
                .query((row, n) -> new EntityPage.Source(
                        row.getString(1),
                        row.getInt(3),
                        Marking.ofLevel(row.getInt(2)).label()))
                .list();
    }

    List<SelectorRef> selectorsOf(LongCollection keys) {
        List<Long> ids = jdbc.sql(SELECTORS_OF)
                .param("keys", keys.toLongArray())
                .query(Long.class)
                .list();
        return selectors(ids);
    }

    List<SelectorRef> selectors(List<Long> ids) {
        return jdbc.sql(SELECTORS)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new SelectorRef(
                        row.getLong(1),
                        SelectorKind.values()[row.getInt(2)].name().toLowerCase(Locale.ROOT),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)))
                .list();
    }

    List<About> observationsOfSelector(long selectorId, int offset, int most) {
        return jdbc.sql(OBSERVATIONS_OF_SELECTOR)
                .param("id", selectorId)
                .param("offset", offset)
                .param("most", most)
                .query(RecordTable::about)
                .list();
    }

    List<Long> keysOfSelector(long selectorId) {
        return jdbc.sql(KEYS_OF_SELECTOR)
                .param("id", selectorId)
                .query(Long.class)
                .list();
    }

    List<Long> keysOfObservation(long observationId) {
        return jdbc.sql(KEYS_OF_OBSERVATION)
                .param("id", observationId)
                .query(Long.class)
                .list();
    }

    /** Where an observation names a selector: in its text, or in a property. */
    record Place(
            long selectorId,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String property) {}

    List<Place> placesOfSelectors(long observationId) {
        return jdbc.sql("""
                        SELECT m.selector_id, m.span_start, m.span_end, m.property FROM resolution.mention m
                        WHERE m.observation_id = :id ORDER BY m.span_start NULLS FIRST, m.selector_id
                        """)
                .param("id", observationId)
                .query((row, n) -> new Place(
                        row.getLong(1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getString(4)))
                .list();
    }

    List<Long> selectorsOfObservation(long observationId) {
        return jdbc.sql("SELECT DISTINCT m.selector_id FROM resolution.mention m WHERE m.observation_id = :id")
                .param("id", observationId)
                .query(Long.class)
                .list();
    }

    private static About about(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
        return new About(
                row.getLong(1),
                Kind.values()[row.getInt(2)],
                row.getString(3),
                at == null ? null : at.toInstant(),
                Marking.ofLevel(row.getInt(5)).label(),
                row.getString(6),
                row.getObject(7, Double.class),
                row.getObject(8, Double.class),
                row.getString(9),
                row.getString(10));
    }
}
