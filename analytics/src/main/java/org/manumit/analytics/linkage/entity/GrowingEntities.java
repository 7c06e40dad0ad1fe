package org.manumit.analytics.linkage.entity;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import org.manumit.analytics.linkage.IntLists;

/**
 * Entities to which one record after another is added, as if all had been grouped at once.
 *
 * <p><b>Method</b> {@link EntityGrouping} on the entities that a record can change: those that it is tied to are grouped anew
 * with it. If one of them comes out otherwise than before, those tied to that one are asked too, and so on. What groups of
 * other entities refused each other they refuse again, since nothing about them has changed; so the outcome is that of all
 * records at once with the same pairs. <b>Error</b> at most {@value #MOST_RECORDS} records are grouped anew; entities
 * beyond them stay as they are. An entity of more than {@value #SETTLED} records takes part as a whole, may grow but no
 * longer fall apart, and {@value #REPRESENTED} of its records speak for it. Both are counted ({@link #cutShort()}).
 * <b>Cost</b> at most 100 pairs that are looked at when two groups meet; some fifty bytes a record. Deterministic. Confined
 * to one thread.
 */
public final class GrowingEntities {

    /** Judgement: some milliseconds. */
    static final int MOST_RECORDS = 1_000;

    /** Judgement: more than one person or firm has records in the registers of some agencies. */
    static final int SETTLED = 250;

    static final int REPRESENTED = 100;

    private final PairBits bits;
    private final double leastAverage;
    private final double leastTie;
    private final IntArrayList entities;
    /** Of each record that is the first of its entity, the records of it, ascending. */
    private final IntLists members = new IntLists();
    /** Of each record the others that it is tied to, each with the bits of the pair as they lie in a float. */
    private final IntLists ties = new IntLists();

    private long cutShort;

    /**
     * Goes on from a batch.
     *
     * @param entities for each record the first of its entity
     * @param bits what speaks for any two records being of one
     * @param leastAverage see {@link EntityGrouping}
     */
    public GrowingEntities(int[] entities, PairBits bits, double leastAverage) {
        this.bits = bits;
        this.leastAverage = leastAverage;
        this.leastTie = Math.max(0, leastAverage);
        this.entities = new IntArrayList(entities);
        for (int row = 0; row < entities.length; row++) {
            members.addList();
            ties.addList();
            members.add(entities[row], row);
        }
    }

    /** Ties two records that are held already; pairs are to come in ascending order. Entities stay as they are. */
    public void tie(int a, int b, float ofPair) {
        if (ofPair >= leastTie) {
            ties.add(a, b);
            ties.add(a, Float.floatToRawIntBits(ofPair));
            ties.add(b, a);
            ties.add(b, Float.floatToRawIntBits(ofPair));
        }
    }

    /** How many records there are. */
    public int size() {
        return entities.size();
    }

    /** The entity of a record: the number of the first record of it. */
    public int entityOf(int record) {
        return entities.getInt(record);
    }

    /** How often a record was added whose entities could not all be grouped anew from single records. */
    public long cutShort() {
        return cutShort;
    }

    /**
     * Adds a record.
     *
     * @param others records that it was compared with, ascending
     * @param ofPairs what speaks for each
     * @return earlier records whose entity is another now, ascending
     */
    public int[] add(int[] others, float[] ofPairs) {
        int record = entities.size();
        entities.add(record);
        members.addList();
        members.add(record, record);
        ties.addList();
        for (int i = 0; i < others.length; i++) {
            tie(others[i], record, ofPairs[i]);
        }
        return ties.size(record) == 0 ? IntArrays.EMPTY_ARRAY : regroup(record);
    }

    private int[] regroup(int record) {
        Long2DoubleOpenHashMap known = new Long2DoubleOpenHashMap();
        IntLinkedOpenHashSet changed = new IntLinkedOpenHashSet();
        changed.add(record);
        while (true) {
            Surroundings around = Surroundings.of(changed, entities, members, ties);
            int[] groups = new EntityGrouping((a, b) -> bits(around.record(a), around.record(b), known), leastAverage)
                    .group(around.formed(), around.pairs(), around.pairBits(), () -> false);
            if (!changed.addAll(around.changed(groups))) {
                cutShort += around.isCutShort() ? 1 : 0;
                return take(around, groups);
            }
        }
    }

    private double bits(int a, int b, Long2DoubleOpenHashMap known) {
        return known.computeIfAbsent((long) a << 32 | b, (long pair) -> bits.of((int) (pair >>> 32), (int) pair));
    }

    private int[] take(Surroundings around, int[] groups) {
        Int2ObjectMap<IntArrayList> now = new Int2ObjectOpenHashMap<>();
        IntArrayList moved = new IntArrayList();
        for (int entity : around.changed(groups)) {
            for (int at = 0; at < members.size(entity); at++) {
                int row = members.get(entity, at);
                int next = around.record(groups[around.numberOf(row, entity)]);
                now.computeIfAbsent(next, key -> new IntArrayList()).add(row);
                if (next != entity) {
                    moved.add(row);
                    entities.set(row, next);
                }
            }
            members.clear(entity);
        }
        now.int2ObjectEntrySet().forEach(entry -> {
            int[] rows = entry.getValue().toIntArray();
            IntArrays.quickSort(rows);
            for (int row : rows) {
                members.add(entry.getIntKey(), row);
            }
        });
        moved.rem(entities.size() - 1);
        int[] rows = moved.toIntArray();
        IntArrays.quickSort(rows);
        return rows;
    }
}
