package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A column of records: each different value once, and which of them each record has. Thread-safe once built. */
public final class Field {

    /** What parts the words of a value. */
    public static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The record has no value. */
    public static final int MISSING = -1;

    private final String name;
    private final FieldRole role;
    private final int[] values;
    private final List<String> texts;
    private final int[] counts;
    private final int present;

    private Field(String name, FieldRole role, int[] values, List<String> texts) {
        this.name = name;
        this.role = role;
        this.values = values;
        this.texts = texts;
        this.counts = new int[texts.size()];
        int all = 0;
        for (int value : values) {
            if (value != MISSING) {
                counts[value]++;
                all++;
            }
        }
        this.present = all;
    }

    /**
     * Reads a column.
     *
     * @param values as they stand in the records, in their order; what is blank, or only says that it is unknown, is missing
     */
    public static Field of(String name, FieldRole role, List<String> values) {
        ValueReader reader = ValueReader.of(role, values);
        Object2IntOpenHashMap<String> raw = new Object2IntOpenHashMap<>();
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        raw.defaultReturnValue(Integer.MIN_VALUE);
        numbers.defaultReturnValue(MISSING);
        List<String> texts = new ArrayList<>();
        int[] read = new int[values.size()];
        for (int row = 0; row < read.length; row++) {
            String value = values.get(row);
            int number = raw.getInt(value);
            if (number == Integer.MIN_VALUE) {
                String text = reader.read(value);
                number = text.isEmpty() ? MISSING : numbers.getInt(text);
                if (number == MISSING && !text.isEmpty()) {
                    number = texts.size();
                    texts.add(text);
                    numbers.put(text, number);
                }
                raw.put(value, number);
            }
            read[row] = number;
        }
        return new Field(name, role, read, texts);
    }

    public String name() {
        return name;
    }

    public FieldRole role() {
        return role;
    }

    /** How many records there are. */
    public int size() {
        return values.length;
    }

    /** Which value a record has, or {@link #MISSING}. */
    public int value(int row) {
        return values[row];
    }

    /** How many different values there are. */
    public int distinct() {
        return counts.length;
    }

    /** A value as it is compared. */
    public String text(int value) {
        return texts.get(value);
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
        for (int count : counts) {
            double share = count / (double) Math.max(1, present);
            agreeing += share * share;
        }
        return present == 0 ? 0 : -Math.log(agreeing) / Math.log(2) * present / values.length;
    }
}
