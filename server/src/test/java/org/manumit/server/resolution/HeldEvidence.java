package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.IdentityTrait;
import org.manumit.analytics.linkage.LikelyPair;

/** Evidence in memory, with the entities that were worked out from it last. */
final class HeldEvidence implements LinkageEvidence {

    final List<IdentityTie> ties = new ArrayList<>();
    final List<IdentityTrait> traits = new ArrayList<>();
    final List<Judged> judged = new ArrayList<>();
    final List<LikelyPair> likely = new ArrayList<>();
    private final Long2LongMap entities = new Long2LongOpenHashMap();
    private final EntityLinking linking = new EntityLinking();

    void changed(LongSet keys) {
        entities.putAll(linking.link(this, keys));
    }

    long entity(long key) {
        return entities.getOrDefault(key, key);
    }

    @Override
    public LongSet membersOfEntitiesOf(LongSet keys) {
        LongSet owners = new LongOpenHashSet();
        keys.forEach((long key) -> owners.add(entity(key)));
        LongSet members = new LongOpenHashSet();
        entities.long2LongEntrySet().stream()
                .filter(entry -> owners.contains(entry.getLongValue()))
                .forEach(entry -> members.add(entry.getLongKey()));
        return members;
    }

    @Override
    public List<IdentityTie> ties(LongSet keys) {
        return ties.stream()
                .filter(tie -> keys.contains(tie.record()) || keys.contains(tie.identifier()))
                .toList();
    }

    @Override
    public LongSet sharedIdentifiers(LongSet identifiers, int mostHolders) {
        LongSet shared = new LongOpenHashSet();
        identifiers.forEach((long identifier) -> {
            long holders = ties.stream()
                    .filter(tie -> tie.identifier() == identifier)
                    .map(IdentityTie::record)
                    .distinct()
                    .count();
            if (holders > mostHolders) {
                shared.add(identifier);
            }
        });
        return shared;
    }

    @Override
    public List<IdentityTrait> traits(LongSet keys) {
        return traits.stream().filter(trait -> keys.contains(trait.record())).toList();
    }

    @Override
    public List<Judged> judged(LongSet keys) {
        return judged.stream()
                .filter(judgement -> keys.contains(judgement.pair().first())
                        || keys.contains(judgement.pair().second()))
                .toList();
    }

    @Override
    public List<LikelyPair> likely(LongSet keys) {
        return likely.stream()
                .filter(pair -> keys.contains(pair.pair().first())
                        || keys.contains(pair.pair().second()))
                .toList();
    }
}
