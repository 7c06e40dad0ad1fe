package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.IdentityTrait;
import org.manumit.analytics.linkage.KeyPair;
import org.manumit.analytics.linkage.LikelyPair;

/** What is held about keys, as far as entities depend on it. */
interface LinkageEvidence {

    /** Keys whose entity at present is that of one of the given keys. */
    LongSet membersOfEntitiesOf(LongSet keys);

    /** Ties that have one of the keys at either end. */
    List<IdentityTie> ties(LongSet keys);

    /** Those of the identifiers that more than the given number of records bear. */
    LongSet sharedIdentifiers(LongSet identifiers, int mostHolders);

    List<IdentityTrait> traits(LongSet keys);

    /** The judgement in force on each pair that has one of the keys. */
    List<Judged> judged(LongSet keys);

    /** The pairs that are taken for one for their likeness and have one of the keys. */
    List<LikelyPair> likely(LongSet keys);

    /** A pair of keys and whether they are one. */
    record Judged(KeyPair pair, boolean same) {}
}
