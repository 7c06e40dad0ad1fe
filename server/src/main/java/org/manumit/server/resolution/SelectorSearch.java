package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.formats.selector.SelectorNormaliser;
import org.manumit.server.observation.search.SearchContributor;
import org.manumit.server.observation.search.SearchHit;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Finds selectors by the value typed in any usual form, and entities by names like the one typed. Thread-safe.
 */
@Component
final class SelectorSearch implements SearchContributor {

    private static final int MOST_SELECTORS = 20;
    private static final int MOST_ENTITIES = 20;
    private static final int MOST_OBSERVATIONS = 500;
    private static final int LONGEST_TEXT = 200;
    private static final int SHORTEST_NAME = 3;

    /** Where a number without a country code may be at home. */
    private static final List<String> REGIONS = List.of(
            "US", "MX", "GT", "BZ", "SV", "HN", "NI", "CR", "PA", "CO", "VE", "EC", "PE", "BO", "BR", "PY", "UY", "AR",
            "CL", "GY", "SR", "CU", "DO", "HT", "JM", "TT");

    private static final String SELECTORS = """
            SELECT s.id, s.kind, s.value FROM resolution.published_selector(:ids) s ORDER BY s.kind, s.value LIMIT :most
            """;
    private static final String OBSERVATIONS = """
            SELECT DISTINCT m.observation_id FROM resolution.mention m WHERE m.selector_id = ANY (:ids)
            ORDER BY m.observation_id DESC LIMIT :most
            """;
    private static final String NAMES = """
            SELECT DISTINCT ON (c.record_key) c.record_key, b.schema, b.name, c.likeness
            FROM resolution.name_candidates(pg_catalog.lower(extensions.unaccent(:text)), :most) AS c(record_key, likeness)
            JOIN resolution.bearer b ON b.record_key = c.record_key
            WHERE b.name IS NOT NULL
            ORDER BY c.record_key, b.observation_id DESC
            """;

    private final SelectorNormaliser normaliser = new SelectorNormaliser();
    private final VisibleEntities entities;

    SelectorSearch(VisibleEntities entities) {
        this.entities = entities;
    }

    @Override
    public Contribution contribute(Transaction transaction, String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return new Contribution(List.of(), List.of());
        }
        List<SearchHit> selectors = selectors(transaction, ids(text));
        List<SearchHit> hits = new ArrayList<>(selectors);
        if (text.length() >= SHORTEST_NAME) {
            hits.addAll(entities(transaction, text));
        }
        long[] found = selectors.stream().mapToLong(SearchHit::id).toArray();
        List<Long> observations = found.length == 0
                ? List.of()
                : transaction
                        .jdbc()
                        .sql(OBSERVATIONS)
                        .param("ids", found)
                        .param("most", MOST_OBSERVATIONS)
                        .query(Long.class)
                        .list();
        return new Contribution(hits, observations);
    }

    /** Ids of every selector that the text may be. */
    private LongSet ids(String text) {
        SelectorIds ids = new SelectorIds();
        LongSet found = new LongOpenHashSet();
        for (SelectorKind kind : SelectorKind.values()) {
            normaliser.normalise(kind, text, null).ifPresent(value -> found.add(ids.selector(kind, value)));
        }
        for (SelectorKind kind : List.of(SelectorKind.PHONE, SelectorKind.PLATE)) {
            for (String region : REGIONS) {
                normaliser.normalise(kind, text, region).ifPresent(value -> found.add(ids.selector(kind, value)));
            }
        }
        return found;
    }

    private static List<SearchHit> selectors(Transaction transaction, LongSet ids) {
        return transaction
                .jdbc()
                .sql(SELECTORS)
                .param("ids", ids.toLongArray())
                .param("most", MOST_SELECTORS)
                .query((row, n) -> new SearchHit(
                        SearchHit.Type.SELECTOR,
                        row.getLong(1),
                        row.getString(3),
                        "",
                        SelectorKind.values()[row.getInt(2)].name().toLowerCase(Locale.ROOT),
                        null,
                        null,
                        null))
                .list();
    }

    /* Records of one entity are shown once, by the best likeness. */
    private List<SearchHit> entities(Transaction transaction, String text) {
        record Named(long key, String schema, String name, float likeness) {
            @Override
            public String toString() {
                return "Named[" + key + "]";
            }
        }
        List<Named> named = new ArrayList<>(transaction
                .jdbc()
                .sql(NAMES)
                .param("text", text)
                .param("most", MOST_ENTITIES * 3)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getString(3), row.getFloat(4)))
                .list());
        named.sort(java.util.Comparator.comparingDouble((Named each) -> -each.likeness())
                .thenComparingLong(Named::key));
        LongSet keys = new LongOpenHashSet();
        named.forEach(each -> keys.add(each.key()));
        VisibleEntities.Seen seen = entities.see(transaction, keys);
        LongSet shown = new LongOpenHashSet();
        List<SearchHit> hits = new ArrayList<>();
        for (Named each : named) {
            long entity = seen.entityOf(each.key());
            if (hits.size() < MOST_ENTITIES && shown.add(entity)) {
                transaction.concerns("entity", entity);
                hits.add(
                        new SearchHit(SearchHit.Type.ENTITY, entity, each.name(), "", each.schema(), null, null, null));
            }
        }
        return hits;
    }
}
