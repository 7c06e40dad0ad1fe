package org.manumit.analytics.linkage.blind;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;

/**
 * One agency's records, put together by person or firm, ready to be matched blindly.
 *
 * <p><b>Method</b> The own records are linked openly first ({@link RecordLinkage}), so that what several of them say of one
 * person counts together, and strangers can be told from duplicates where it is counted how rare something is. Thread-safe
 * (immutable).
 */
public final class BlindRecords {

    /** Two records that are of one with more than this probability are not counted as strangers. */
    private static final double MAY_BE_ONE = 0.05;

    private final List<Field> fields;
    private final int[] entities;
    private final LongSet mayBeOne;
    private final int[][] persons;

    private BlindRecords(List<Field> fields, int[] entities, LongSet mayBeOne) {
        this.fields = fields;
        this.entities = entities;
        this.mayBeOne = mayBeOne;
        this.persons = persons(entities);
    }

    /**
     * Links the records of one agency.
     *
     * @throws IllegalArgumentException if no column can be compared
     * @throws CancellationException if cancelled
     */
    public static BlindRecords of(List<Field> fields, BooleanSupplier cancelled) {
        RecordLinkageResult linked = new RecordLinkage(RecordLinkageParameters.DEFAULT).link(fields, cancelled);
        int[] entities = new int[fields.get(0).size()];
        Arrays.setAll(entities, linked::entityOf);
        LongSet mayBeOne = new LongOpenHashSet();
        for (int pair = 0; pair < linked.pairs(); pair++) {
            if (linked.probability(pair) >= MAY_BE_ONE) {
                mayBeOne.add((long) linked.first(pair) << 32 | linked.second(pair));
            }
        }
        return new BlindRecords(List.copyOf(fields), entities, mayBeOne);
    }

    private static int[][] persons(int[] entities) {
        List<IntArrayList> lists = new ArrayList<>();
        int[] number = new int[entities.length];
        for (int row = 0; row < entities.length; row++) {
            if (entities[row] == row) {
                number[row] = lists.size();
                lists.add(new IntArrayList());
            }
            lists.get(number[entities[row]]).add(row);
        }
        return lists.stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
    }

    /** How many persons or firms the records are of. */
    public int persons() {
        return persons.length;
    }

    /** The records of a person, in ascending order. */
    public int[] rows(int person) {
        return persons[person].clone();
    }

    /** What the columns say, as far as keys can be made of it; names of any role are compared with each other and stand as one. */
    public Set<FieldRole> roles() {
        Set<FieldRole> roles = EnumSet.noneOf(FieldRole.class);
        fields.forEach(field -> roles.add(compared(field)));
        roles.remove(FieldRole.NONE);
        return roles;
    }

    private static FieldRole compared(Field field) {
        return field.role().isName() ? FieldRole.FULL_NAME : field.role();
    }

    /**
     * Makes the keys of all persons.
     *
     * @param common those of {@link #roles()} that the partner has too
     * @param partners how many persons the partner has, about
     * @param secret of the session, from 16 bytes: without it nobody can tell what a key was made of
     */
    public BlindKeys keys(Set<FieldRole> common, int partners, byte[] secret, BlindParameters parameters) {
        List<Field> shared = fields.stream()
                .filter(field -> common.contains(compared(field)))
                .toList();
        Parts parts = new Parts(shared, entities);
        Dependence dependence = new Dependence(parts, entities, mayBeOne);
        List<KeyBatch> batches = IntStream.range(0, (persons.length + KeyBatch.PERSONS - 1) / KeyBatch.PERSONS)
                .parallel()
                .mapToObj(batch -> KeyBatch.of(
                        persons,
                        batch * KeyBatch.PERSONS,
                        new KeyMaker(parts, dependence, partners, parameters),
                        new KeyDigest(parts, secret)))
                .toList();
        return new BlindKeys(parts, batches, persons.length, partners, parameters);
    }
}
