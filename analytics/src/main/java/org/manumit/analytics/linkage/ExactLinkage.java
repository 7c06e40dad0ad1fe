package org.manumit.analytics.linkage;

import it.unimi.dsi.fastutil.longs.Long2LongAVLTreeMap;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins records into entities by identifiers that they share exactly, by what people judged, and by how alike they are where the
 * caller takes that for enough.
 *
 * <p><b>Method</b>: constrained agglomeration. Pairs judged the same are joined first, then ties in the order of rank,
 * identifier and record, then likely pairs, the likeliest first. Neither a tie nor a likely pair is followed where it would
 * join keys judged different, two values of an exclusive identifier, or two values of a trait. An identifier that more records
 * bear than allowed joins nothing. The result is a function of the set of inputs: their order does not matter.
 *
 * <p><b>Assumes</b> that identifiers are canonical and that their keys say kind and issuer. <b>Cost</b>: O(n log n) time,
 * O(n) memory. <b>Not for</b> phones, e-mail addresses or names, which people share. Thread-safe.
 */
public final class ExactLinkage {

    private static final Comparator<IdentityTie> FOLLOWED_FIRST = Comparator.comparingInt(IdentityTie::rank)
            .thenComparingLong(IdentityTie::identifier)
            .thenComparingLong(IdentityTie::record)
            .thenComparingInt(IdentityTie::exclusive);

    private static final Comparator<LikelyPair> LIKELIEST_FIRST = Comparator.comparingDouble(
                    (LikelyPair likely) -> -likely.probability())
            .thenComparingLong(likely -> likely.pair().first())
            .thenComparingLong(likely -> likely.pair().second());

    private final ExactLinkageParameters parameters;

    public ExactLinkage(ExactLinkageParameters parameters) {
        this.parameters = parameters;
    }

    /** Who is one among the keys of the input. */
    public ExactLinkageResult link(ExactLinkageInput input) {
        Run run = new Run();
        input.keys().forEach(run::node);
        input.traits().forEach(run::trait);
        LongSet shared = shared(input);
        Set<IdentityTie> ties = new HashSet<>(input.ties());
        for (IdentityTie tie : ties) {
            run.node(tie.record());
            run.node(tie.identifier());
            if (tie.exclusive() > 0 && !shared.contains(tie.identifier())) {
                run.identifies(tie);
            }
        }
        input.different().forEach(run::keepApart);
        input.same().stream()
                .distinct()
                .sorted(Comparator.comparingLong(KeyPair::first).thenComparingLong(KeyPair::second))
                .forEach(pair -> run.join(pair.first(), pair.second(), true));
        List<IdentityTie> refused = ties.stream()
                .filter(tie -> !shared.contains(tie.identifier()))
                .sorted(FOLLOWED_FIRST)
                .filter(tie -> !run.join(tie.record(), tie.identifier(), false))
                .toList();
        input.likely().stream()
                .sorted(LIKELIEST_FIRST)
                .forEach(likely -> run.join(likely.pair().first(), likely.pair().second(), false));
        return new ExactLinkageResult(run.entities(), shared, refused);
    }

    private LongSet shared(ExactLinkageInput input) {
        Long2ObjectMap<LongSet> holders = new Long2ObjectOpenHashMap<>();
        for (IdentityTie tie : input.ties()) {
            if (tie.record() != tie.identifier()) {
                holders.computeIfAbsent(tie.identifier(), key -> new LongOpenHashSet(2))
                        .add(tie.record());
            }
        }
        LongSet shared = new LongOpenHashSet();
        holders.long2ObjectEntrySet().stream()
                .filter(entry -> entry.getValue().size() > parameters.mostHolders())
                .forEach(entry -> shared.add(entry.getLongKey()));
        return shared;
    }

    /* Union–find whose roots carry what keeps them apart: traits and exclusive identifiers (single-valued), judged rivals. */
    private static final class Run {

        private final Long2LongMap parents = new Long2LongOpenHashMap();
        private final Long2ObjectMap<Map<Integer, Set<Long>>> singles = new Long2ObjectOpenHashMap<>();
        private final Long2ObjectMap<List<Long>> rivals = new Long2ObjectOpenHashMap<>();

        void node(long key) {
            parents.putIfAbsent(key, key);
        }

        void trait(IdentityTrait trait) {
            node(trait.record());
            single(trait.record(), trait.trait(), trait.value());
        }

        /* The identifier's own key is a value of its kind, so that two identifiers of the kind never meet. */
        void identifies(IdentityTie tie) {
            single(tie.identifier(), -tie.exclusive(), tie.identifier());
        }

        private void single(long key, int kind, long value) {
            singles.computeIfAbsent(key, k -> new HashMap<>())
                    .computeIfAbsent(kind, k -> new HashSet<>())
                    .add(value);
        }

        void keepApart(KeyPair pair) {
            node(pair.first());
            node(pair.second());
            rivals.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
            rivals.computeIfAbsent(pair.second(), key -> new ArrayList<>()).add(pair.first());
        }

        /** Whether the two are one afterwards. A judgement outweighs traits, not another judgement. */
        boolean join(long a, long b, boolean judged) {
            node(a);
            node(b);
            long first = root(a);
            long second = root(b);
            if (first == second) {
                return true;
            }
            if (judgedApart(first, second) || !judged && differ(first, second)) {
                return false;
            }
            long smaller = Math.min(first, second);
            long larger = Math.max(first, second);
            parents.put(larger, smaller);
            moveSingles(larger, smaller);
            List<Long> moved = rivals.remove(larger);
            if (moved != null) {
                rivals.computeIfAbsent(smaller, key -> new ArrayList<>()).addAll(moved);
            }
            return true;
        }

        private boolean judgedApart(long first, long second) {
            return rivals.getOrDefault(first, List.of()).stream().anyMatch(rival -> root(rival) == second);
        }

        private boolean differ(long first, long second) {
            Map<Integer, Set<Long>> one = singles.get(first);
            Map<Integer, Set<Long>> other = singles.get(second);
            if (one == null || other == null) {
                return false;
            }
            return one.entrySet().stream().anyMatch(entry -> {
                Set<Long> values = other.get(entry.getKey());
                return values != null && !values.equals(entry.getValue());
            });
        }

        private void moveSingles(long from, long to) {
            Map<Integer, Set<Long>> moved = singles.remove(from);
            if (moved != null) {
                Map<Integer, Set<Long>> kept = singles.computeIfAbsent(to, key -> new HashMap<>());
                moved.forEach((kind, values) ->
                        kept.computeIfAbsent(kind, k -> new HashSet<>()).addAll(values));
            }
        }

        private long root(long key) {
            long at = key;
            while (parents.get(at) != at) {
                long next = parents.get(parents.get(at));
                parents.put(at, next);
                at = next;
            }
            return at;
        }

        Long2LongMap entities() {
            Long2LongMap entities = new Long2LongAVLTreeMap();
            for (long key : parents.keySet().toLongArray()) {
                entities.put(key, root(key));
            }
            return entities;
        }
    }
}
