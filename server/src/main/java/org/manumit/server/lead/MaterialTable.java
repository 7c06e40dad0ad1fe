package org.manumit.server.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.detection.Findings;
import org.manumit.server.detection.ObservationFacts;
import org.manumit.server.lead.Material.SelectorSight;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Reads what the transaction's reader may see of leads. Thread-safe. */
@Component
class MaterialTable {

    private static final int BLOCK = 10_000;

    /** Kind under which an entity that records speak of ties them. */
    static final String ENTITY = "ENTITY";

    /** Kind under which a street address ties the observations that name it; its id lies below 0. */
    static final String ADDRESS = "ADDRESS";

    private final Findings findings;

    MaterialTable(Findings findings) {
        this.findings = findings;
    }

    /** What tells one state of the reader's evidence from another. */
    String state(Transaction tx) {
        return tx.jdbc().sql("""
                        SELECT COALESCE((SELECT pg_catalog.max(f.id) FROM lead.fusion f), 0) || '/'
                            || (SELECT pg_catalog.count(*) FROM lead.evidence e
                                JOIN observation.published_observation o ON o.id = e.observation_id)""").query(String.class).single();
    }

    /** How many observations the reader may see: the base of every rarity. */
    long visible(Transaction tx) {
        return tx.jdbc()
                .sql("SELECT pg_catalog.count(*) FROM observation.published_observation")
                .query(Long.class)
                .single();
    }

    /** All leads of which the reader sees evidence. */
    List<Material> all(Transaction tx) {
        Map<Long, List<Long>> members = new TreeMap<>();
        tx.jdbc()
                .sql("SELECT DISTINCT lead_id, observation_id FROM lead.evidence WHERE detector = :networks")
                .param("networks", Fusion.NETWORKS)
                .query((ResultSet row) -> members(row, members));
        long[] ids = members.values().stream()
                .flatMap(Collection::stream)
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .toArray();
        Map<Long, ObservationFacts> facts = new HashMap<>();
        Map<Long, Set<Long>> named = new HashMap<>();
        for (int from = 0; from < ids.length; from += BLOCK) {
            long[] block = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + BLOCK));
            findings.facts(tx, block).forEach(f -> facts.put(f.id(), f));
            named(tx, block, named);
        }
        Map<Long, SelectorSight> selectors = selectors(tx, named);
        List<Material> materials = new ArrayList<>();
        members.forEach((lead, observations) -> materials.add(material(lead, observations, facts, named, selectors)));
        return materials;
    }

    private static void members(ResultSet row, Map<Long, List<Long>> members) throws SQLException {
        members.computeIfAbsent(row.getLong(1), lead -> new ArrayList<>()).add(row.getLong(2));
    }

    private static Material material(
            long lead,
            List<Long> observations,
            Map<Long, ObservationFacts> facts,
            Map<Long, Set<Long>> named,
            Map<Long, SelectorSight> selectors) {
        List<ObservationFacts> seen = observations.stream()
                .sorted()
                .map(facts::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        Map<Long, Set<Long>> names = new HashMap<>();
        Map<Long, SelectorSight> sights = new HashMap<>();
        for (ObservationFacts each : seen) {
            Set<Long> own = named.getOrDefault(each.id(), Set.of());
            names.put(each.id(), own);
            own.forEach(id -> {
                SelectorSight sight = selectors.get(id);
                if (sight != null) {
                    sights.put(id, sight);
                }
            });
        }
        return new Material(lead, seen, names, sights);
    }

    private static void named(Transaction tx, long[] ids, Map<Long, Set<Long>> named) {
        tx.jdbc().sql("""
                        SELECT observation_id, selector_id FROM resolution.published_mention WHERE observation_id = ANY (:ids)
                        UNION ALL
                        SELECT observation_id, entity_id FROM resolution.published_statement WHERE observation_id = ANY (:ids)
                        UNION ALL
                        SELECT observation_id, subject_id FROM detection.published_appellation
                        WHERE observation_id = ANY (:ids)""").param("ids", ids).query((ResultSet row) -> {
            named.computeIfAbsent(row.getLong(1), o -> new HashSet<>()).add(row.getLong(2));
        });
    }

    /** Sights of selectors that two observations or more name; others tie nothing. */
    private static Map<Long, SelectorSight> selectors(Transaction tx, Map<Long, Set<Long>> named) {
        Map<Long, Integer> inside = new HashMap<>();
        named.values().forEach(own -> own.forEach(id -> inside.merge(id, 1, Integer::sum)));
        long[] ids = inside.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray();
        Map<Long, SelectorSight> sights = new HashMap<>();
        for (int from = 0; from < ids.length; from += BLOCK) {
            long[] block = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + BLOCK));
            Map<Long, Integer> called = called(tx, block);
            Arrays.stream(block).forEach(id -> sights.put(id, unnamed(id, inside, called)));
            Map<Long, Integer> everywhere = everywhere(tx, block);
            tx.jdbc()
                    .sql("SELECT id, kind, value, known_shared_note FROM resolution.published_selector(:ids)")
                    .param("ids", block)
                    .query((ResultSet row) -> sight(row, inside, everywhere, sights));
        }
        return sights;
    }

    private static SelectorSight unnamed(long id, Map<Long, Integer> inside, Map<Long, Integer> called) {
        int everywhere = Math.max(inside.getOrDefault(id, 0), called.getOrDefault(id, 0));
        return new SelectorSight(id, id < 0 ? ADDRESS : ENTITY, "", everywhere, null);
    }

    /** How many observations call a firm or an address by its name. */
    private static Map<Long, Integer> called(Transaction tx, long[] ids) {
        Map<Long, Integer> counts = new HashMap<>();
        tx.jdbc().sql("""
                        SELECT subject_id, pg_catalog.count(*) FROM detection.published_appellation
                        WHERE subject_id = ANY (:ids) GROUP BY subject_id""").param("ids", ids).query((ResultSet row) -> {
            counts.put(row.getLong(1), row.getInt(2));
        });
        return counts;
    }

    private static Map<Long, Integer> everywhere(Transaction tx, long[] ids) {
        Map<Long, Integer> counts = new HashMap<>();
        tx.jdbc()
                .sql("""
                        SELECT m.selector_id, pg_catalog.count(DISTINCT m.observation_id)
                        FROM resolution.published_mention m
                        WHERE m.selector_id = ANY (:ids) AND NOT m.kind = ANY (:carried) GROUP BY m.selector_id""")
                .param("ids", ids)
                .param("carried", new Integer[] {SelectorKind.MMSI.ordinal(), SelectorKind.IMO.ordinal()})
                .query((ResultSet row) -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
    }

    private static void sight(
            ResultSet row, Map<Long, Integer> inside, Map<Long, Integer> everywhere, Map<Long, SelectorSight> sights)
            throws SQLException {
        long id = row.getLong(1);
        int own = inside.getOrDefault(id, 0);
        sights.put(
                id,
                new SelectorSight(
                        id,
                        SelectorKind.values()[row.getInt(2)].name(),
                        row.getString(3),
                        Math.max(own, everywhere.getOrDefault(id, 0)),
                        row.getString(4)));
    }
}
