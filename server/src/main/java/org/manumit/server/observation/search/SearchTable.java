package org.manumit.server.observation.search;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Marking;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What search asks of the database, as the transaction at hand may see it. */
final class SearchTable {

    private static final String CANDIDATES = """
            SELECT c.observation_id, c.rank
            FROM observation.search_candidates(observation.search_query(:query), :kinds::smallint[], :feed, :country, :from,
                :to, :most) AS c(observation_id, rank)
            """;
    private static final String NEWEST = """
            SELECT h.id, 0::real FROM observation.headline h
            WHERE (:kinds::smallint[] IS NULL OR h.kind = ANY (:kinds::smallint[])) AND (:feed::integer IS NULL OR h.feed_id = :feed)
                AND (:country::text IS NULL OR h.country = :country)
                AND (:from::timestamptz IS NULL OR h.occurred_at >= :from) AND (:to::timestamptz IS NULL OR h.occurred_at < :to)
            ORDER BY h.id DESC LIMIT :most
            """;
    private static final String PERMITTED = """
            SELECT h.id, h.kind, h.feed_id, h.country FROM observation.headline h
            WHERE h.id = ANY (:ids)
                AND (:kinds::smallint[] IS NULL OR h.kind = ANY (:kinds::smallint[])) AND (:feed::integer IS NULL OR h.feed_id = :feed)
                AND (:country::text IS NULL OR h.country = :country)
                AND (:from::timestamptz IS NULL OR h.occurred_at >= :from) AND (:to::timestamptz IS NULL OR h.occurred_at < :to)
            """;
    private static final String HITS = """
            SELECT h.id, h.kind, h.title, h.occurred_at, h.marking, f.key,
                CASE WHEN :query::text IS NULL OR h.excerpt IS NULL THEN COALESCE(pg_catalog.left(h.excerpt, 200), '')
                ELSE pg_catalog.ts_headline(
                    CASE h.language WHEN 'en' THEN 'observation.en'::regconfig WHEN 'es' THEN 'observation.es'
                        WHEN 'pt' THEN 'observation.pt' WHEN 'fr' THEN 'observation.fr' ELSE 'observation.plain' END,
                    h.excerpt, observation.search_query(:query),
                    'StartSel=«, StopSel=», MaxFragments=2, MaxWords=18, MinWords=8, FragmentDelimiter=" … "') END AS shown
            FROM observation.headline h LEFT JOIN intake.feed_card f ON f.id = h.feed_id
            WHERE h.id = ANY (:ids)
            """;

    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hit before its page is known. */
    record Permitted(
            long id, int kind, int feedId, @Nullable String country) {}

    /** Feed of that key; empty if the reader knows none. */
    List<Integer> feed(String key) {
        return jdbc.sql("SELECT f.id FROM intake.feed_card f WHERE f.key = :key")
                .param("key", key)
                .query(Integer.class)
                .list();
    }

    Map<Integer, String[]> feedNames(List<Integer> ids) {
        Map<Integer, String[]> names = new LinkedHashMap<>();
        jdbc.sql("SELECT f.id, f.key, f.name FROM intake.feed_card f WHERE f.id = ANY (:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(row -> {
                    names.put(row.getInt(1), new String[] {row.getString(2), row.getString(3)});
                });
        return names;
    }

    /** Ids with their rank; with an empty query the newest. */
    Map<Long, Float> candidates(String query, SearchRequest request, @Nullable Integer feedId, int most) {
        Map<Long, Float> ranks = new LinkedHashMap<>();
        JdbcClient.StatementSpec statement =
                query.isEmpty() ? jdbc.sql(NEWEST) : jdbc.sql(CANDIDATES).param("query", query);
        filtered(statement, request, feedId).param("most", most).query(row -> {
            ranks.put(row.getLong(1), row.getFloat(2));
        });
        return ranks;
    }

    /** Those of the ids that the reader may see and that meet the filters. */
    List<Permitted> permitted(List<Long> ids, SearchRequest request, @Nullable Integer feedId) {
        return filtered(jdbc.sql(PERMITTED), request, feedId)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Permitted(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .list();
    }

    List<String> similarWords(String word, int most) {
        return jdbc.sql("SELECT w.word FROM observation.similar_words(:word, :most) AS w(word)")
                .param("word", word)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** The page's hits in the order of the ids. */
    List<SearchHit> hits(List<Long> ids, String query) {
        Map<Long, SearchHit> byId = new LinkedHashMap<>();
        jdbc.sql(HITS)
                .param("ids", ids.toArray(Long[]::new))
                .param("query", query.isEmpty() ? null : query, Types.VARCHAR)
                .query(row -> {
                    OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
                    byId.put(
                            row.getLong(1),
                            new SearchHit(
                                    SearchHit.Type.OBSERVATION,
                                    row.getLong(1),
                                    row.getString(3),
                                    row.getString(7),
                                    Kind.values()[row.getInt(2)].name(),
                                    row.getString(6),
                                    at == null ? null : at.toInstant(),
                                    Marking.ofLevel(row.getInt(5)).label()));
                });
        List<SearchHit> hits = new ArrayList<>();
        for (Long id : ids) {
            SearchHit hit = byId.get(id);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return hits;
    }

    long lag() {
        return jdbc.sql("SELECT COALESCE(pg_catalog.sum(p.records), 0) FROM observation.search_pending p")
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, SearchRequest request, @Nullable Integer feedId) {
        Short[] kinds = request.kinds().stream()
                .map(kind -> (short) kind.ordinal())
                .sorted()
                .toArray(Short[]::new);
        return statement
                .param("kinds", kinds.length == 0 ? null : kinds, kinds.length == 0 ? Types.NULL : Types.ARRAY)
                .param("feed", feedId, Types.INTEGER)
                .param("country", request.country(), Types.VARCHAR)
                .param("from", time(request.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", time(request.to()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
