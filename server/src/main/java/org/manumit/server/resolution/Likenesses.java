package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.KeyPair;
import org.manumit.analytics.linkage.record.WaterfallStep;
import org.manumit.problem.Absent;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of records that may be of one person or firm, as questions to people: the likeliest are taken for one until somebody
 * objects ({@link MergeRule}), the others are joined only when somebody says so. What is told rests on what the reader sees. Thread-safe.
 */
@Component
public final class Likenesses {

    /** The likeliest pairs that are put in order; deciding them brings up those behind. */
    private static final int MOST_ASKED = 500;

    /** Pairs that are looked at for them: identifiers have made the likeliest one already. */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final TypeReference<List<WaterfallStep>> STEPS = new TypeReference<>() {};

    private final VisibleEntities visible;
    private final Entities entities;
    private final JsonMapper json;

    Likenesses(VisibleEntities visible, Entities entities, JsonMapper json) {
        this.visible = visible;
        this.entities = entities;
        this.json = json;
    }

    /**
     * What is to be decided.
     *
     * @param pairs those first whose decision is expected to bring most together
     * @param at when pairs were looked for last; null before the first time
     * @param allCompared false where there were more records or pairs than are taken
     */
    public record Questions(List<Likeness> pairs, @Nullable Instant at, boolean allCompared) {
        @Override
        public String toString() {
            return "Questions[" + pairs.size() + "]";
        }
    }

    /** The pairs on which nobody has said anything that the reader knows of. */
    public Questions questions(Access access) {
        return access.inTransaction(Act.of("resolution.list-likenesses"), transaction -> {
            LikenessTable table = new LikenessTable(transaction.jdbc());
            List<Likeness> pairs = new ArrayList<>();
            boolean more = true;
            for (int behind = 0; more && behind < MOST_LOOKED_AT; behind += MOST_ASKED) {
                List<LikenessTable.Row> rows = table.likeliest(MOST_ASKED, behind);
                tell(transaction, rows, false, pairs);
                more = rows.size() == MOST_ASKED && pairs.size() < MOST_ASKED;
            }
            return inOrder(pairs, table);
        });
    }

    /** Those of them that a record of one entity is one of, as the reader sees it. */
    public Questions questionsOf(Access access, long key) {
        return access.inTransaction(Act.of("resolution.list-likenesses", "entity", key), transaction -> {
            LikenessTable table = new LikenessTable(transaction.jdbc());
            LongSet members = visible.see(transaction, LongSet.of(key)).members(key);
            List<Likeness> pairs = new ArrayList<>();
            tell(transaction, table.likeliestOf(members, MOST_ASKED), false, pairs);
            return inOrder(pairs, table);
        });
    }

    private static Questions inOrder(List<Likeness> pairs, LikenessTable table) {
        return told(
                pairs.stream()
                        .sorted(Comparator.comparingDouble(pair -> -pair.effect()))
                        .toList(),
                table);
    }

    /** Pairs that are taken for one for their likeness and that nobody has said anything on, the least likely first. */
    public Questions merged(Access access) {
        return access.inTransaction(Act.of("resolution.list-merged"), transaction -> {
            LikenessTable table = new LikenessTable(transaction.jdbc());
            List<Likeness> pairs = new ArrayList<>();
            tell(transaction, table.merged(MOST_ASKED), true, pairs);
            return told(pairs, table);
        });
    }

    private static Questions told(List<Likeness> pairs, LikenessTable table) {
        return table.lastRun()
                .map(run -> new Questions(pairs, run.at(), run.allCompared()))
                .orElseGet(() -> new Questions(List.of(), null, true));
    }

    /** Adds those that are one already, or those that are not, as the reader sees them, as long as there is room. */
    private void tell(Transaction transaction, List<LikenessTable.Row> rows, boolean one, List<Likeness> pairs) {
        LongSet keys = new LongOpenHashSet();
        LongSet compared = new LongOpenHashSet();
        rows.forEach(row -> {
            keys.addAll(LongSet.of(row.first(), row.second()));
            compared.addAll(LongSet.of(row.firstObservation(), row.secondObservation()));
        });
        VisibleEntities.Seen seen = visible.see(transaction, keys);
        RecordTable records = new RecordTable(transaction.jdbc());
        Long2ObjectMap<EntityRef> named = records.named(members(seen, keys));
        Long2ObjectMap<String> feeds = records.feeds(compared);
        for (LikenessTable.Row row : rows) {
            boolean isOne = seen.entityOf(row.first()) == seen.entityOf(row.second());
            if (pairs.size() < MOST_ASKED && isOne == one) {
                transaction.concerns("entity", row.first());
                transaction.concerns("entity", row.second());
                pairs.add(new Likeness(
                        named.get(row.first()),
                        named.get(row.second()),
                        feeds.get(row.firstObservation()),
                        feeds.get(row.secondObservation()),
                        row.probability(),
                        isOne ? 1 : records(seen, named, row.first()) * records(seen, named, row.second())));
            }
        }
    }

    /**
     * Two records side by side.
     *
     * @throws Absent {@code likeness-unknown} unless they were found to be alike and the reader sees both
     */
    public RecordComparison compare(Access access, long a, long b) {
        return access.inTransaction(Act.of("resolution.compare-records"), transaction -> {
            LikenessTable.Row row = new LikenessTable(transaction.jdbc())
                    .find(a, b)
                    .orElseThrow(() -> new Absent("resolution", "likeness-unknown"));
            transaction.concerns("entity", a);
            transaction.concerns("entity", b);
            VisibleEntities.Seen seen = visible.see(transaction, LongSet.of(a, b));
            boolean one = seen.entityOf(a) == seen.entityOf(b);
            List<WaterfallStep> steps = json.readValue(row.steps(), STEPS);
            double said = steps.stream()
                    .mapToDouble(step -> step.bits() + step.rarity())
                    .sum();
            boolean turned = a > b;
            return new RecordComparison(
                    side(access, transaction, seen, a, turned ? row.secondObservation() : row.firstObservation()),
                    side(access, transaction, seen, b, turned ? row.firstObservation() : row.secondObservation()),
                    row.bits(),
                    row.bits() - said,
                    row.probability(),
                    steps,
                    one,
                    one ? mergedSince(transaction, new KeyPair(a, b)) : null,
                    judgements(transaction, a, b));
        });
    }

    private static @Nullable Instant mergedSince(Transaction transaction, KeyPair pair) {
        return new LikelyMergeTable(transaction.jdbc())
                .standing(LongSet.of(pair.first())).stream()
                        .filter(row -> row.pair().equals(pair))
                        .map(LikelyMergeTable.Row::since)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Judgement> judgements(Transaction transaction, long a, long b) {
        Long2ObjectMap<EntityRef> named = new RecordTable(transaction.jdbc()).named(LongSet.of(a, b));
        return new JudgementTable(transaction.jdbc())
                .on(a, b).stream().map(row -> row.told(named)).toList();
    }

    private RecordComparison.Side side(
            Access access, Transaction transaction, VisibleEntities.Seen seen, long key, long observation) {
        RecordTable records = new RecordTable(transaction.jdbc());
        RecordTable.About compared =
                records.observation(observation).orElseThrow(() -> new Absent("resolution", "likeness-unknown"));
        Long2ObjectMap<EntityRef> named = records.named(seen.members(key));
        return new RecordComparison.Side(
                named.get(key),
                observation,
                compared.feed(),
                compared.marking(),
                entities.properties(List.of(compared)),
                named.size(),
                entities.leads(
                        access, transaction, records.observations(seen.members(key), RecordTable.MOST_OF_ENTITY)));
    }

    private static LongSet members(VisibleEntities.Seen seen, LongSet keys) {
        LongSet members = new LongOpenHashSet();
        keys.forEach((long key) -> members.addAll(seen.members(key)));
        return members;
    }

    private static int records(VisibleEntities.Seen seen, Long2ObjectMap<EntityRef> named, long key) {
        return (int) seen.members(key).longStream().filter(named::containsKey).count();
    }
}
