package org.manumit.analytics.linkage;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongMaps;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.List;

/**
 * Who is one.
 *
 * @param entityOf for each key, the smallest key of its entity
 * @param sharedIdentifiers identifiers that too many records bear and that therefore joined nothing
 * @param refused ties that were not followed, because they would join what differs
 */
public record ExactLinkageResult(Long2LongMap entityOf, LongSet sharedIdentifiers, List<IdentityTie> refused) {
    public ExactLinkageResult {
        entityOf = Long2LongMaps.unmodifiable(entityOf);
        sharedIdentifiers = LongSets.unmodifiable(sharedIdentifiers);
        refused = List.copyOf(refused);
    }
}
