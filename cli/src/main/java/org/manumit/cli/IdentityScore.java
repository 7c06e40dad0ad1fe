package org.manumit.cli;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.manumit.cli.IdentityTruth.Alike;
import org.manumit.cli.IdentityTruth.Kind;
import org.manumit.cli.Truth.RecordKey;

/**
 * How well records were put together that are of one person or firm, against the truth of a synthetic world.
 *
 * <p>Precision and recall are of pairs of records. Of those who look like one a group counts as <em>merged</em> when records of
 * two of them stand in one entity.
 */
final class IdentityScore {

    private final IdentityTruth truth;
    private final Function<RecordKey, Object> entityOf;

    /** @param entityOf what each record was put into; a record that was put nowhere is an entity of its own */
    IdentityScore(IdentityTruth truth, Map<RecordKey, ?> entityOf) {
        this.truth = truth;
        this.entityOf = record -> {
            Object entity = entityOf.get(record);
            return entity == null ? record : entity;
        };
    }

    PairScore pairs(Kind kind) {
        List<RecordKey> records = truth.records(kind);
        return PairScore.of(numbers(records, entityOf), numbers(records, truth::identity), record -> true);
    }

    private static int[] numbers(List<RecordKey> records, Function<RecordKey, ?> group) {
        Object2IntOpenHashMap<Object> numbers = new Object2IntOpenHashMap<>();
        return records.stream()
                .mapToInt(record -> numbers.computeIfAbsent(group.apply(record), (Object key) -> numbers.size()))
                .toArray();
    }

    /** How many groups of a kind of those who look like one there are, and how many of them were merged. */
    record Merged(int groups, int merged) {

        private Merged plus(boolean one) {
            return new Merged(groups + 1, merged + (one ? 1 : 0));
        }

        @Override
        public String toString() {
            return merged + " of " + groups;
        }
    }

    /** By kind. */
    Map<String, Merged> merged() {
        Map<String, Set<Object>> entitiesOf = new HashMap<>();
        truth.identities()
                .forEach((record, identity) -> entitiesOf
                        .computeIfAbsent(identity, none -> new HashSet<>())
                        .add(entityOf.apply(record)));
        Map<String, Merged> merged = new TreeMap<>();
        for (Alike alike : truth.takenForOne()) {
            Set<Object> met = new HashSet<>();
            boolean one = false;
            for (String identity : alike.identities()) {
                Set<Object> entities = entitiesOf.getOrDefault(identity, Set.of());
                one |= entities.stream().anyMatch(met::contains);
                met.addAll(entities);
            }
            merged.put(
                    alike.kind(),
                    merged.getOrDefault(alike.kind(), new Merged(0, 0)).plus(one));
        }
        return merged;
    }

    /** All figures by name, in the order in which they are printed and committed. */
    Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            String name = "identities: " + kind.name().toLowerCase(Locale.ROOT) + ", pairs ";
            PairScore pairs = pairs(kind);
            figures.put(name + "precision", share(pairs.precision(), pairs.both(), pairs.told()));
            figures.put(name + "recall", share(pairs.recall(), pairs.both(), pairs.ofOne()));
            figures.put(name + "F1", String.format(Locale.ROOT, "%.3f", pairs.f1()));
        }
        merged().forEach((kind, merged) -> figures.put("identities: merged " + kind, merged.toString()));
        return figures;
    }

    private static String share(double share, long part, long whole) {
        return String.format(Locale.ROOT, "%.3f (%d of %d)", share, part, whole);
    }
}
