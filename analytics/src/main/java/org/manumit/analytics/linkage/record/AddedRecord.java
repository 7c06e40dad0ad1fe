package org.manumit.analytics.linkage.record;

import java.util.List;

/**
 * What was found of a record when it was added.
 *
 * @param record its number
 * @param entity number of the first record of its entity; its own if it stands alone
 * @param compared earlier records that it was compared with
 * @param pairs those of them that may be of one with it, by number; odds below one to a million are let go
 * @param moved earlier records whose entity is another than before, by number: two entities turned out to be one, or one
 *     fell apart
 */
public record AddedRecord(int record, int entity, int compared, List<FoundPair> pairs, List<Integer> moved) {

    public AddedRecord {
        pairs = List.copyOf(pairs);
        moved = List.copyOf(moved);
    }
}
