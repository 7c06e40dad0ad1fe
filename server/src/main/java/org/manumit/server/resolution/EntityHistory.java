package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.manumit.problem.Absent;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * How an entity came to be what it is: who or what joined and parted its records, and when. It is worked out from what was held
 * at each time, the same evidence by the same rule that makes entities, so that nothing is told that the reader may not see.
 * Thread-safe.
 */
@Component
public final class EntityHistory {

    private static final int MOST_CHANGES = 100;
    /** That are looked at: what many share changes often around an entity and seldom changes it. */
    private static final int MOST_MOMENTS = 500;

    private final VisibleEntities visible;

    EntityHistory(VisibleEntities visible) {
        this.visible = visible;
    }

    /**
     * The changes, newest first, the last {@value #MOST_CHANGES} of them.
     *
     * @param key any key of the entity
     * @throws Absent {@code entity-unknown} if it never had a record that the reader may see
     */
    public List<EntityChange> of(Access access, long key) {
        return access.inTransaction(Act.of("resolution.entity-history", "entity", key), transaction -> {
            LongSet keys = visible.ever(transaction, key);
            PastEvidence past = new PastEvidence(transaction.jdbc(), keys);
            Long2ObjectMap<EntityRef> named = new RecordTable(transaction.jdbc()).named(keys);
            List<EntityChange> changes = new ArrayList<>();
            List<Instant> moments = past.moments();
            int from = Math.max(0, moments.size() - MOST_MOMENTS);
            LongSet before = from == 0 ? LongSets.emptySet() : past.recordsOf(key, moments.get(from - 1));
            for (Instant at : moments.subList(from, moments.size())) {
                LongSet now = past.recordsOf(key, at);
                List<Judgement> because = because(past, at, before, now, named);
                if (!now.equals(before) || !because.isEmpty()) {
                    changes.add(new EntityChange(
                            at, now.size(), without(now, before, named), without(before, now, named), because));
                }
                before = now;
            }
            if (changes.isEmpty() && before.isEmpty()) {
                throw new Absent("resolution", "entity-unknown");
            }
            concern(transaction, named);
            Collections.reverse(changes);
            return changes.stream().limit(MOST_CHANGES).toList();
        });
    }

    private static void concern(Transaction transaction, Long2ObjectMap<EntityRef> named) {
        named.keySet().forEach((long record) -> transaction.concerns("entity", record));
    }

    private static List<EntityRef> without(LongSet some, LongSet others, Long2ObjectMap<EntityRef> named) {
        return some.longStream()
                .filter(record -> !others.contains(record) && named.containsKey(record))
                .sorted()
                .mapToObj(named::get)
                .toList();
    }

    /** What was said or found then of records that it had before or afterwards. */
    private static List<Judgement> because(
            PastEvidence past, Instant at, LongSet before, LongSet now, Long2ObjectMap<EntityRef> named) {
        LongSet either = new LongOpenHashSet(before);
        either.addAll(now);
        return Stream.concat(
                        past.judgedAt(at).stream()
                                .filter(row -> either.contains(row.first()) || either.contains(row.second()))
                                .map(row -> row.toldAt(at, named)),
                        past.alikeAt(at).stream()
                                .filter(row -> either.contains(row.first()) && either.contains(row.second()))
                                .map(row -> row.toldAt(at, named)))
                .toList();
    }
}
