package org.manumit.server.observation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Finds observations by their words, and through {@link SearchContributor}s entities and selectors. Every figure is counted
 * among what the reader may see. The journal keeps a keyed digest of the words, never the words. Thread-safe.
 */
@NamedInterface("search")
@Component
public final class Search {

    /** Hits that are ranked and counted; of more, the newest. */
    public static final int MOST_COUNTED = 2_000;

    static final int PAGE = 25;
    private static final int MOST_SIMILAR_WORDS = 6;
    private static final float RANK_OF_NAMED_SELECTOR = 10;

    private final ObjectProvider<SearchContributor> contributors;
    private final EvenTiming timing = new EvenTiming();

    Search(ObjectProvider<SearchContributor> contributors) {
        this.contributors = contributors;
    }

    /** One page of what the request finds. */
    public SearchResult find(Access access, SearchRequest request) {
        return timing.evened(() -> access.inTransaction(Act.of("observation.search"), transaction -> {
            transaction.searchedFor(request.text());
            return find(transaction, request);
        }));
    }

    private SearchResult find(Transaction transaction, SearchRequest request) {
        SearchTable table = new SearchTable(transaction.jdbc());
        SearchText text = SearchText.read(request.text());
        List<Integer> feeds = request.feed() == null ? List.of() : table.feed(request.feed());
        boolean unknownFeed = request.feed() != null && feeds.isEmpty();
        Integer feedId = feeds.isEmpty() ? null : feeds.get(0);
        List<SearchHit> others = new ArrayList<>();
        Map<Long, Float> ranks = new LinkedHashMap<>();
        String query = text.toQuery();
        if (!unknownFeed && (!text.isEmpty() || request.text().isBlank())) {
            ranks.putAll(table.candidates(query, request, feedId, MOST_COUNTED));
        }
        if (!request.text().isBlank()) {
            contribute(transaction, request, others, ranks);
        }
        if (ranks.isEmpty() && !unknownFeed && !text.isEmpty()) {
            query = withSimilarWords(table, text);
            ranks.putAll(table.candidates(query, request, feedId, MOST_COUNTED));
        }
        List<SearchTable.Permitted> permitted =
                unknownFeed ? List.of() : table.permitted(List.copyOf(ranks.keySet()), request, feedId);
        return page(transaction, table, request, query, others, sorted(permitted, ranks));
    }

    private void contribute(
            Transaction transaction, SearchRequest request, List<SearchHit> others, Map<Long, Float> ranks) {
        for (SearchContributor contributor : contributors) {
            SearchContributor.Contribution found = contributor.contribute(transaction, request.text());
            others.addAll(found.hits());
            found.observationIds().forEach(id -> ranks.put(id, RANK_OF_NAMED_SELECTOR));
        }
    }

    private static String withSimilarWords(SearchTable table, SearchText text) {
        Map<String, List<String>> alternatives = new HashMap<>();
        for (String word : text.misspellable()) {
            alternatives.put(
                    word,
                    table.similarWords(word, MOST_SIMILAR_WORDS).stream()
                            .filter(other -> other.chars().allMatch(Character::isLetterOrDigit))
                            .toList());
        }
        return text.toQuery(alternatives);
    }

    private static List<SearchTable.Permitted> sorted(List<SearchTable.Permitted> permitted, Map<Long, Float> ranks) {
        return permitted.stream()
                .sorted(Comparator.<SearchTable.Permitted>comparingDouble(hit -> -ranks.getOrDefault(hit.id(), 0f))
                        .thenComparing(Comparator.comparingLong(SearchTable.Permitted::id)
                                .reversed()))
                .toList();
    }

    private static SearchResult page(
            Transaction transaction,
            SearchTable table,
            SearchRequest request,
            String query,
            List<SearchHit> others,
            List<SearchTable.Permitted> found) {
        List<SearchHit> hits = new ArrayList<>();
        int total = others.size() + found.size();
        int end = Math.min(total, request.offset() + PAGE);
        List<Long> shown = new ArrayList<>();
        for (int i = request.offset(); i < end; i++) {
            if (i < others.size()) {
                hits.add(others.get(i));
            } else {
                shown.add(found.get(i - others.size()).id());
            }
        }
        shown.forEach(id -> transaction.concerns("observation", id));
        hits.addAll(table.hits(shown, query));
        return new SearchResult(
                hits, total, end < total, kinds(found), feeds(table, found), countries(found), table.lag());
    }

    private static List<SearchResult.Facet> kinds(List<SearchTable.Permitted> found) {
        Map<Integer, Integer> counts = new TreeMap<>();
        found.forEach(hit -> counts.merge(hit.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new SearchResult.Facet(
                        Kind.values()[entry.getKey()].name(), Kind.values()[entry.getKey()].name(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static List<SearchResult.Facet> feeds(SearchTable table, List<SearchTable.Permitted> found) {
        Map<Integer, Integer> counts = new TreeMap<>();
        found.forEach(hit -> counts.merge(hit.feedId(), 1, Integer::sum));
        Set<Integer> ids = new LinkedHashSet<>(counts.keySet());
        Map<Integer, String[]> names = table.feedNames(List.copyOf(ids));
        List<SearchResult.Facet> facets = new ArrayList<>();
        counts.forEach((id, count) -> {
            String @Nullable [] name = names.get(id);
            if (name != null) {
                facets.add(new SearchResult.Facet(name[0], name[1], count));
            }
        });
        facets.sort(MOST_FIRST);
        return facets;
    }

    private static List<SearchResult.Facet> countries(List<SearchTable.Permitted> found) {
        Map<String, Integer> counts = new TreeMap<>();
        found.forEach(hit -> {
            if (hit.country() != null) {
                counts.merge(hit.country(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(entry -> new SearchResult.Facet(entry.getKey(), entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static final Comparator<SearchResult.Facet> MOST_FIRST =
            Comparator.comparingInt(SearchResult.Facet::count).reversed().thenComparing(SearchResult.Facet::value);
}
