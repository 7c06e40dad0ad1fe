package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectAVLTreeMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.IdentityTrait;
import org.manumit.analytics.linkage.LikelyPair;
import org.manumit.server.safeguard.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Entities as a reader may see them: the keys at hand and those around them are joined afresh from the ties, traits,
 * judgements and likely pairs that the reader's transaction shows. Hidden evidence joins nothing, and no number gives it away. Thread-safe.
 */
@Component
final class VisibleEntities {

    private final EntityLinking linking = new EntityLinking();

    /** The entities around keys, for one reader. */
    static final class Seen {

        private final Long2LongMap entityOf;
        private final Long2ObjectMap<LongSet> members = new Long2ObjectAVLTreeMap<>();

        Seen(Long2LongMap entityOf) {
            this.entityOf = entityOf;
            entityOf.long2LongEntrySet()
                    .forEach(entry -> members.computeIfAbsent(entry.getLongValue(), key -> new LongOpenHashSet())
                            .add(entry.getLongKey()));
        }

        /** The entity of a key; the key itself where it is tied to nothing. */
        long entityOf(long key) {
            return entityOf.getOrDefault(key, key);
        }

        /** All keys of the entity that the key belongs to. */
        LongSet members(long key) {
            return members.getOrDefault(entityOf(key), LongSet.of(key));
        }
    }

    Seen see(Transaction transaction, LongSet keys) {
        return new Seen(linking.link(new ReaderEvidence(new EntityTable(transaction.jdbc())), keys));
    }

    /** What identifiers alone join. */
    Seen seeTied(Transaction transaction, LongSet keys) {
        return new Seen(linking.link(new TiesOnly(new EntityTable(transaction.jdbc())), keys));
    }

    /** All keys that are or were connected to one by anything, judgements taken back and likenesses ended with them. */
    LongSet ever(Transaction transaction, long key) {
        return linking.link(new EverHeld(transaction.jdbc()), LongSet.of(key)).keySet();
    }

    /* What all evidence together makes of the keys is no evidence that this reader has. */
    private static class ReaderEvidence implements LinkageEvidence {

        private final EntityTable table;

        ReaderEvidence(EntityTable table) {
            this.table = table;
        }

        @Override
        public LongSet membersOfEntitiesOf(LongSet keys) {
            return LongSet.of();
        }

        @Override
        public List<IdentityTie> ties(LongSet keys) {
            return table.ties(keys);
        }

        @Override
        public LongSet sharedIdentifiers(LongSet identifiers, int mostHolders) {
            return table.sharedIdentifiers(identifiers, mostHolders);
        }

        @Override
        public List<IdentityTrait> traits(LongSet keys) {
            return table.traits(keys);
        }

        @Override
        public List<Judged> judged(LongSet keys) {
            return table.judged(keys);
        }

        @Override
        public List<LikelyPair> likely(LongSet keys) {
            return table.likely(keys);
        }
    }

    private static final class TiesOnly extends ReaderEvidence {

        TiesOnly(EntityTable table) {
            super(table);
        }

        @Override
        public List<Judged> judged(LongSet keys) {
            return List.of();
        }

        @Override
        public List<LikelyPair> likely(LongSet keys) {
            return List.of();
        }
    }

    private static final class EverHeld extends ReaderEvidence {

        private final JudgementTable judgements;
        private final LikelyMergeTable alike;

        EverHeld(JdbcClient jdbc) {
            super(new EntityTable(jdbc));
            this.judgements = new JudgementTable(jdbc);
            this.alike = new LikelyMergeTable(jdbc);
        }

        @Override
        public List<Judged> judged(LongSet keys) {
            return judgements.ever(keys).stream()
                    .map(row -> new Judged(row.pair(), true))
                    .toList();
        }

        @Override
        public List<LikelyPair> likely(LongSet keys) {
            return alike.around(keys).stream()
                    .map(row -> new LikelyPair(row.pair(), row.probability()))
                    .toList();
        }
    }
}
