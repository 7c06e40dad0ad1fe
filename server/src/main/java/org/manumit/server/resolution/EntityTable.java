package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.IdentityTrait;
import org.manumit.analytics.linkage.KeyPair;
import org.manumit.analytics.linkage.LikelyPair;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ties, traits, judgements, likely pairs and the entities worked out from them, as the transaction at hand may see them. */
final class EntityTable implements LinkageEvidence {

    private static final String TIES = """
            SELECT DISTINCT t.record_key, t.identifier_key, t.exclusive, t.rank FROM resolution.tie t
            WHERE t.record_key = ANY (:keys)
            UNION
            SELECT DISTINCT t.record_key, t.identifier_key, t.exclusive, t.rank FROM resolution.tie t
            WHERE t.identifier_key = ANY (:keys)
            """;
    private static final String SHARED = """
            SELECT asked.key FROM unnest(:keys::bigint[]) AS asked(key)
            WHERE (SELECT pg_catalog.count(*) FROM (
                SELECT DISTINCT t.record_key FROM resolution.tie t WHERE t.identifier_key = asked.key LIMIT :limit
            ) AS holder) = :limit
            """;
    private static final String JUDGED = """
            SELECT DISTINCT ON (j.first_key, j.second_key) j.first_key, j.second_key, j.verdict
            FROM resolution.judgement j
            WHERE j.undone_at IS NULL AND (j.first_key = ANY (:keys) OR j.second_key = ANY (:keys))
            ORDER BY j.first_key, j.second_key, j.id DESC
            """;
    private static final String MEMBERS = """
            SELECT i.key FROM resolution.identity i
            WHERE i.entity_id IN (SELECT o.entity_id FROM resolution.identity o WHERE o.key = ANY (:keys))
            """;
    private static final String RESPELL = """
            INSERT INTO resolution.spelling (record_key, agency_id, compartment_id, marking, names_person, folded)
            SELECT DISTINCT b.record_key, b.agency_id, b.compartment_id, b.marking, b.names_person,
                pg_catalog.lower(extensions.unaccent(b.name))
            FROM resolution.bearer b
            WHERE b.record_key = ANY (:keys) AND b.name IS NOT NULL
            """;

    private final JdbcClient jdbc;

    EntityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LongSet membersOfEntitiesOf(LongSet keys) {
        return longs(MEMBERS, keys);
    }

    @Override
    public List<IdentityTie> ties(LongSet keys) {
        return jdbc.sql(TIES)
                .param("keys", keys.toLongArray())
                .query((row, n) -> new IdentityTie(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    @Override
    public LongSet sharedIdentifiers(LongSet identifiers, int mostHolders) {
        LongSet shared = new LongOpenHashSet();
        jdbc.sql(SHARED)
                .param("keys", identifiers.toLongArray())
                .param("limit", mostHolders + 1)
                .query(row -> {
                    shared.add(row.getLong(1));
                });
        return shared;
    }

    @Override
    public List<IdentityTrait> traits(LongSet keys) {
        return jdbc.sql(
                        "SELECT DISTINCT t.record_key, t.trait, t.value FROM resolution.trait t WHERE t.record_key = ANY (:keys)")
                .param("keys", keys.toLongArray())
                .query((row, n) -> new IdentityTrait(row.getLong(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    @Override
    public List<Judged> judged(LongSet keys) {
        return jdbc
                .sql(JUDGED)
                .param("keys", keys.toLongArray())
                .query((row, n) -> new Verdict(new KeyPair(row.getLong(1), row.getLong(2)), row.getString(3)))
                .list()
                .stream()
                .filter(verdict -> !verdict.verdict().equals("UNSURE"))
                .map(verdict -> new Judged(verdict.pair(), verdict.verdict().equals("SAME")))
                .toList();
    }

    @Override
    public List<LikelyPair> likely(LongSet keys) {
        return new LikelyMergeTable(jdbc)
                .standing(keys).stream()
                        .map(row -> new LikelyPair(row.pair(), row.probability()))
                        .toList();
    }

    private record Verdict(KeyPair pair, String verdict) {}

    /** Takes chunks from the queue; empty when there is none. */
    LongSet takePending(int chunks) {
        LongSet keys = new LongOpenHashSet();
        jdbc.sql("""
                        DELETE FROM resolution.pending p
                        WHERE p.id IN (SELECT q.id FROM resolution.pending q ORDER BY q.id LIMIT :chunks FOR UPDATE SKIP LOCKED)
                        RETURNING p.keys
                        """).param("chunks", chunks).query(row -> {
            for (Long key : (Long[]) row.getArray(1).getArray()) {
                keys.add(key.longValue());
            }
        });
        return keys;
    }

    /** One builder at a time: two that met in one entity would each write half of it. */
    void lock() {
        jdbc.sql("SELECT pg_catalog.pg_advisory_xact_lock(2051, 2)").query(row -> {});
    }

    /** Writes the entities of these keys; those alone in theirs need no row. */
    void replace(Long2LongMap entities) {
        Long2LongMap sizes = new Long2LongOpenHashMap();
        entities.values().forEach(entity -> sizes.mergeLong(entity, 1, Long::sum));
        LongArrayList keys = new LongArrayList();
        LongArrayList owners = new LongArrayList();
        entities.long2LongEntrySet().forEach(entry -> {
            if (sizes.get(entry.getLongValue()) > 1) {
                keys.add(entry.getLongKey());
                owners.add(entry.getLongValue());
            }
        });
        jdbc.sql("DELETE FROM resolution.identity i WHERE i.key = ANY (:keys)")
                .param("keys", entities.keySet().toLongArray())
                .update();
        jdbc.sql("""
                        INSERT INTO resolution.identity (key, entity_id)
                        SELECT n.key, n.entity_id FROM unnest(:keys::bigint[], :owners::bigint[]) AS n(key, entity_id)
                        """)
                .param("keys", keys.toLongArray())
                .param("owners", owners.toLongArray())
                .update();
    }

    /** Brings the searchable names of records up to date. */
    void respell(LongSet recordKeys) {
        jdbc.sql("DELETE FROM resolution.spelling s WHERE s.record_key = ANY (:keys)")
                .param("keys", recordKeys.toLongArray())
                .update();
        jdbc.sql(RESPELL).param("keys", recordKeys.toLongArray()).update();
    }

    private LongSet longs(String query, LongSet keys) {
        LongSet found = new LongOpenHashSet();
        jdbc.sql(query).param("keys", keys.toLongArray()).query(row -> {
            found.add(row.getLong(1));
        });
        return found;
    }
}
