package org.manumit.analytics.linkage.entity;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.manumit.analytics.linkage.IntLists;

/**
 * Some entities, those that they are tied to, and the ties among them; those between two of the latter were refused before and
 * are left out. Records have numbers of their own here, in the same order. Confined to one thread.
 */
final class Surroundings {

    private final IntCollection inner;
    private final IntArrayList entities;
    private final IntLists members;
    private final IntLists ties;
    private final IntLinkedOpenHashSet around;
    private final Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
    private final LongArrayList pairs = new LongArrayList();
    private final FloatArrayList pairBits = new FloatArrayList();
    private int[] records = {};
    private boolean cutShort;

    private Surroundings(IntCollection inner, IntArrayList entities, IntLists members, IntLists ties) {
        this.inner = inner;
        this.entities = entities;
        this.members = members;
        this.ties = ties;
        this.around = new IntLinkedOpenHashSet(inner);
    }

    /**
     * Looks around.
     *
     * @param inner entities that are asked about; all of them are taken
     */
    static Surroundings of(IntCollection inner, IntArrayList entities, IntLists members, IntLists ties) {
        Surroundings surroundings = new Surroundings(inner, entities, members, ties);
        surroundings.gather();
        surroundings.number();
        surroundings.readTies();
        return surroundings;
    }

    private boolean isSettled(int entity) {
        return members.size(entity) > GrowingEntities.SETTLED;
    }

    private int speaking(int entity) {
        return isSettled(entity) ? GrowingEntities.REPRESENTED : members.size(entity);
    }

    private void gather() {
        int count = 0;
        for (int entity : inner) {
            count += speaking(entity);
            cutShort |= isSettled(entity);
        }
        for (int entity : inner) {
            for (int at = 0; at < members.size(entity) && !isSettled(entity); at++) {
                int record = members.get(entity, at);
                for (int tie = 0; tie < ties.size(record); tie += 2) {
                    int other = entities.getInt(ties.get(record, tie));
                    if (!around.contains(other)) {
                        boolean fits = count + speaking(other) <= GrowingEntities.MOST_RECORDS;
                        cutShort |= !fits || isSettled(other);
                        if (fits) {
                            count += speaking(other);
                            around.add(other);
                        }
                    }
                }
            }
        }
    }

    private void number() {
        IntArrayList all = new IntArrayList();
        for (int entity : around) {
            long size = members.size(entity);
            int speaking = speaking(entity);
            for (int i = 0; i < speaking; i++) {
                all.add(members.get(entity, (int) (i * size / speaking)));
            }
        }
        records = all.toIntArray();
        Arrays.sort(records);
        for (int number = 0; number < records.length; number++) {
            numbers.put(records[number], number);
        }
    }

    private void readTies() {
        for (int number = 0; number < records.length; number++) {
            int record = records[number];
            int entity = entities.getInt(record);
            for (int tie = 0; tie < ties.size(record) && !isSettled(entity); tie += 2) {
                int other = ties.get(record, tie);
                int of = entities.getInt(other);
                boolean once = other > record || isSettled(of);
                boolean asked = of == entity || inner.contains(of) || inner.contains(entity);
                if (once && asked && around.contains(of)) {
                    int to = numberOf(other, of);
                    pairs.add((long) Math.min(number, to) << 32 | Math.max(number, to));
                    pairBits.add(Float.intBitsToFloat(ties.get(record, tie + 1)));
                }
            }
        }
    }

    /** Whether an entity is too large, or too many records are tied. */
    boolean isCutShort() {
        return cutShort;
    }

    /** A record by its number here. */
    int record(int number) {
        return records[number];
    }

    /** Number here of a record, or of the first of its entity if that takes part as a whole. */
    int numberOf(int record, int entity) {
        return numbers.get(isSettled(entity) ? entity : record);
    }

    /** For each record the first of the group that is not taken apart. */
    int[] formed() {
        int[] formed = new int[records.length];
        for (int number = 0; number < formed.length; number++) {
            int entity = entities.getInt(records[number]);
            formed[number] = isSettled(entity) ? numbers.get(entity) : number;
        }
        return formed;
    }

    long[] pairs() {
        return pairs.toLongArray();
    }

    float[] pairBits() {
        return pairBits.toFloatArray();
    }

    /** The entities whose records are otherwise together now, or with others. */
    IntLinkedOpenHashSet changed(int[] groups) {
        int[] sizes = new int[groups.length];
        for (int group : groups) {
            sizes[group]++;
        }
        IntLinkedOpenHashSet changed = new IntLinkedOpenHashSet();
        for (int number = 0; number < groups.length; number++) {
            int entity = entities.getInt(records[number]);
            if (groups[number] != numbers.get(entity) || sizes[groups[number]] != speaking(entity)) {
                changed.add(entity);
            }
        }
        return changed;
    }
}
