package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A column of records: each different value once, and which of them each record has. Thread-safe as long as nothing is added.
 */
public final class Field {

    /** What parts the words of a value. */
    public static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The record has no value. */
    public static final int MISSING = -1;

    private final String name;
    private final FieldRole role;
    private final ValueReader reader;
    private final TextNumbers texts;

    private int[] values;
    private int size;
    private int[] counts;
    private int present;

    private Field(String name, FieldRole role, ValueReader reader, int[] values, TextNumbers texts) {
        this.name = name;
        this.role = role;
        this.reader = reader;
        this.values = values;
        this.size = values.length;
        this.texts = texts;
        this.counts = new int[texts.size()];
        for (int value : values) {
            countIn(value);
        }
    }

    private void countIn(int value) {
        if (value != MISSING) {
            counts[value]++;
            present++;
        }
    }

    /**
     * Reads a column.
     *
     * @param values as they stand in the records, in their order; what is blank, or only says that it is unknown, is missing
     */
    public static Field of(String name, FieldRole role, List<String> values) {
        ValueReader reader = ValueReader.of(role, values);
        Object2IntOpenHashMap<String> raw = new Object2IntOpenHashMap<>();
        raw.defaultReturnValue(Integer.MIN_VALUE);
        TextNumbers texts = new TextNumbers();
        int[] read = new int[values.size()];
        for (int row = 0; row < read.length; row++) {
            String value = values.get(row);
            int number = raw.getInt(value);
            if (number == Integer.MIN_VALUE) {
                number = number(reader.read(value), texts);
                raw.put(value, number);
            }
            read[row] = number;
        }
        texts.rest();
        return new Field(name, role, reader, read, texts);
    }

    private static int number(String text, TextNumbers texts) {
        return text.isEmpty() ? MISSING : texts.number(text);
    }

    /** Makes ready for {@link #add}, so that the first record takes no longer than others. */
    public void expectMore() {
        texts.wake();
    }

    /**
     * Adds the value of one more record. It is read as those of the column were, so that the order of day and month stays.
     *
     * @param value as it stands in the record
     */
    public void add(String value) {
        int number = number(reader.read(value), texts);
        counts = IntArrays.grow(counts, texts.size());
        values = IntArrays.grow(values, size + 1);
        values[size++] = number;
        countIn(number);
    }

    public String name() {
        return name;
    }

    public FieldRole role() {
        return role;
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** Which value a record has, or {@link #MISSING}. */
    public int value(int row) {
        return values[row];
    }

    /** How many different values there are. */
    public int distinct() {
        return texts.size();
    }

    /** A value as it is compared. */
    public String text(int value) {
        return texts.text(value);
    }

    /** How many records have a value. */
    public int count(int value) {
        return counts[value];
    }

    /** How many records have any. */
    public int present() {
        return present;
    }

    /** Bits that an agreement is worth on average, times the share of the records that have a value. */
    double telling() {
        double agreeing = 0;
        for (int value = 0; value < texts.size(); value++) {
            double share = counts[value] / (double) Math.max(1, present);
            agreeing += share * share;
        }
        return present == 0 ? 0 : -Math.log(agreeing) / Math.log(2) * present / size;
    }
}
