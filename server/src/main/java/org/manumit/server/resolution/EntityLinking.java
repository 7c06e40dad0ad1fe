package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manumit.analytics.linkage.ExactLinkage;
import org.manumit.analytics.linkage.ExactLinkageInput;
import org.manumit.analytics.linkage.ExactLinkageParameters;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.KeyPair;
import org.manumit.analytics.linkage.LikelyPair;

/**
 * Works out the entities around keys that something has happened to. All keys that could be affected are gathered and joined
 * afresh, so that the outcome depends on what is held and not on the order in which it came. Holds no state. Thread-safe.
 */
final class EntityLinking {

    /*
     * What could be affected by a change at a key: the present members of its entity (an identifier that has become shared
     * lets them go), and whatever ties, judgements or likely pairs connect to these, however far, through identifiers that are
     * not shared.
     * Shared identifiers join nothing, so nothing beyond them is affected, and since others have few holders the gathering
     * stays small.
     */

    private static final ExactLinkageParameters PARAMETERS = ExactLinkageParameters.DEFAULT;
    private static final int MOST_KEYS = 200_000;
    /** Changed keys whose surroundings are gathered together: with more of them nothing would be left of {@link #MOST_KEYS}. */
    private static final int KEYS_AT_ONCE = MOST_KEYS / 4;

    private final ExactLinkage linkage = new ExactLinkage(PARAMETERS);

    /** Works out the entities around keys anew and writes them. The caller holds {@link EntityTable#lock()}. */
    void renew(EntityTable table, LongSet changed) {
        long[] keys = changed.toLongArray();
        for (int from = 0; from < keys.length; from += KEYS_AT_ONCE) {
            int to = Math.min(keys.length, from + KEYS_AT_ONCE);
            table.replace(link(table, new LongOpenHashSet(keys, from, to - from)));
        }
    }

    /** The entity of each key that the change may concern. */
    Long2LongMap link(LinkageEvidence evidence, LongSet changed) {
        Set<IdentityTie> ties = new HashSet<>();
        Set<LinkageEvidence.Judged> judged = new HashSet<>();
        Set<LikelyPair> likely = new HashSet<>();
        LongSet keys = new LongOpenHashSet(changed);
        keys.addAll(evidence.membersOfEntitiesOf(changed));
        LongSet frontier = new LongOpenHashSet(keys);
        while (!frontier.isEmpty() && keys.size() <= MOST_KEYS) {
            List<IdentityTie> met = evidence.ties(frontier);
            LongSet shared = evidence.sharedIdentifiers(identifiers(met), PARAMETERS.mostHolders());
            LongSet reached = new LongOpenHashSet();
            for (IdentityTie tie : met) {
                if (!shared.contains(tie.identifier())) {
                    ties.add(tie);
                    reached.add(tie.record());
                    reached.add(tie.identifier());
                }
            }
            for (LinkageEvidence.Judged judgement : evidence.judged(frontier)) {
                judged.add(judgement);
                reached.add(judgement.pair().first());
                reached.add(judgement.pair().second());
            }
            for (LikelyPair pair : evidence.likely(frontier)) {
                likely.add(pair);
                reached.add(pair.pair().first());
                reached.add(pair.pair().second());
            }
            reached.addAll(evidence.membersOfEntitiesOf(reached));
            reached.removeAll(keys);
            keys.addAll(reached);
            frontier = reached;
        }
        return linkage.link(new ExactLinkageInput(
                        keys, ties, evidence.traits(keys), pairs(judged, true), pairs(judged, false), likely))
                .entityOf();
    }

    private static LongSet identifiers(List<IdentityTie> ties) {
        LongSet identifiers = new LongOpenHashSet();
        ties.forEach(tie -> identifiers.add(tie.identifier()));
        return identifiers;
    }

    private static List<KeyPair> pairs(Set<LinkageEvidence.Judged> judged, boolean same) {
        return judged.stream()
                .filter(judgement -> judgement.same() == same)
                .map(LinkageEvidence.Judged::pair)
                .toList();
    }
}
