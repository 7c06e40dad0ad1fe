package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongSet;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** People's judgements whether two records are one: entered with a reason, undone, never deleted. Thread-safe. */
@Component
public final class Judgements {

    private final EntityBuilder builder;
    private final VisibleEntities visible;

    Judgements(EntityBuilder builder, VisibleEntities visible) {
        this.builder = builder;
        this.visible = visible;
    }

    /**
     * Enters a judgement on two records that the actor may see; of several on one pair the latest counts.
     *
     * @throws Absent {@code entity-unknown}
     * @throws Invalid {@code judgement-needs-two}, {@code reason-needed}
     */
    public Judgement judge(Access access, long a, long b, Judgement.Verdict verdict, String reason) {
        if (a == b) {
            throw new Invalid("resolution", "judgement-needs-two");
        }
        String stated = Reason.check(reason);
        Judgement entered = access.inTransaction(Act.of("resolution.judge"), transaction -> {
            transaction.concerns("entity", a);
            transaction.concerns("entity", b);
            Long2ObjectMap<EntityRef> named = named(transaction, a, b);
            JudgementTable table = new JudgementTable(transaction.jdbc());
            long id = table.insert(a, b, verdict, stated);
            transaction.concerns("judgement", id);
            return table.find(id).orElseThrow().told(named);
        });
        builder.rebuild(LongSet.of(a, b));
        return entered;
    }

    /**
     * Takes a judgement back; it stays in the history.
     *
     * @throws Absent {@code judgement-unknown}
     * @throws Conflict {@code judgement-already-undone}
     */
    public Judgement undo(Access access, long id) {
        JudgementTable.Row undone =
                access.inTransaction(Act.of("resolution.judge-undo", "judgement", id), transaction -> {
                    JudgementTable table = new JudgementTable(transaction.jdbc());
                    JudgementTable.Row row =
                            table.find(id).orElseThrow(() -> new Absent("resolution", "judgement-unknown"));
                    if (!table.undo(id)) {
                        throw new Conflict("resolution", "judgement-already-undone");
                    }
                    return table.find(row.id()).orElseThrow();
                });
        builder.rebuild(LongSet.of(undone.first(), undone.second()));
        return access.inTransaction(
                Act.of("resolution.judge-read", "judgement", id),
                transaction -> undone.told(
                        new RecordTable(transaction.jdbc()).named(LongSet.of(undone.first(), undone.second()))));
    }

    /* Both must be visible. A key is named by its own record, else by its entity's. */
    private Long2ObjectMap<EntityRef> named(Transaction transaction, long a, long b) {
        RecordTable records = new RecordTable(transaction.jdbc());
        Long2ObjectMap<EntityRef> named = records.named(LongSet.of(a, b));
        for (long key : new long[] {a, b}) {
            if (!named.containsKey(key)) {
                LongSet members = visible.see(transaction, LongSet.of(key)).members(key);
                Long2ObjectMap<EntityRef> others = records.named(members);
                if (others.isEmpty()) {
                    throw new Absent("resolution", "entity-unknown");
                }
                EntityRef best = Entities.best(members, others);
                named.put(key, new EntityRef(key, best.schema(), best.name()));
            }
        }
        return named;
    }
}
