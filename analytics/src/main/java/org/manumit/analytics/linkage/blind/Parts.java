package org.manumit.analytics.linkage.blind;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

/**
 * The parts of the records of one agency: each different one once, which of them each record has, and how rare it is.
 *
 * <p><b>Method</b> How likely a stranger has a part is estimated from how many of the own persons have it, smoothed after
 * Good and Turing (Good 1953, "The population frequencies of species and the estimation of population parameters"): a part
 * that one person has alone is as rare as the number of parts that two have makes it. <b>Units</b> bits. Thread-safe once
 * built.
 */
final class Parts {

    private static final int NONE = -1;

    private final List<PartKind> kinds = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final int[] starts;
    private final IntArrayList parts = new IntArrayList();
    private final IntArrayList words = new IntArrayList();
    private final IntArrayList roots = new IntArrayList();
    private final float[] bits;
    /** The rough sound of the word that is being read. */
    private int root = NONE;

    /**
     * Reads the parts of all records.
     *
     * @param entities of each record the first record of the same person
     */
    Parts(List<Field> fields, int[] entities) {
        int rows = entities.length;
        starts = new int[rows + 1];
        List<Object2IntOpenHashMap<String>> numbers = new ArrayList<>();
        for (int kind = 0; kind < PartKind.values().length; kind++) {
            Object2IntOpenHashMap<String> ofKind = new Object2IntOpenHashMap<>();
            ofKind.defaultReturnValue(NONE);
            numbers.add(ofKind);
        }
        PartReader reader = new PartReader(fields);
        for (int row = 0; row < rows; row++) {
            int start = parts.size();
            reader.read(row, (kind, text, word) -> {
                int part = number(numbers.get(kind.ordinal()), kind, text);
                if (!hasSince(start, part)) {
                    parts.add(part);
                    words.add(word);
                }
                if (kind == PartKind.NAME_CONSONANTS) {
                    root = part;
                }
                if (roots.size() < texts.size()) {
                    roots.add(kind.respect() == FieldRole.FULL_NAME ? root : NONE);
                }
            });
            starts[row + 1] = parts.size();
        }
        bits = bits(entities);
    }

    private int number(Object2IntOpenHashMap<String> ofKind, PartKind kind, String text) {
        int part = ofKind.getInt(text);
        if (part == NONE) {
            part = texts.size();
            ofKind.put(text, part);
            texts.add(text);
            kinds.add(kind);
        }
        return part;
    }

    private boolean hasSince(int start, int part) {
        for (int at = start; at < parts.size(); at++) {
            if (parts.getInt(at) == part) {
                return true;
            }
        }
        return false;
    }

    private float[] bits(int[] entities) {
        int[] persons = persons(entities);
        int[] once = new int[PartKind.values().length];
        int[] twice = new int[once.length];
        for (int part = 0; part < persons.length; part++) {
            once[kinds.get(part).ordinal()] += persons[part] == 1 ? 1 : 0;
            twice[kinds.get(part).ordinal()] += persons[part] == 2 ? 1 : 0;
        }
        double all = Arrays.stream(entities).distinct().count();
        float[] read = new float[persons.length];
        for (int part = 0; part < read.length; part++) {
            int kind = kinds.get(part).ordinal();
            double expected =
                    persons[part] > 1 ? persons[part] : Math.min(1, 2 * (twice[kind] + 1.0) / (once[kind] + 1.0));
            read[part] = (float) (Math.log(all / expected) / Math.log(2));
        }
        return read;
    }

    /** How many persons have each part. */
    private int[] persons(int[] entities) {
        int[] persons = new int[texts.size()];
        int[] last = new int[texts.size()];
        Arrays.fill(last, -1);
        int[] order = new int[entities.length];
        Arrays.setAll(order, row -> row);
        IntArrays.radixSortIndirect(order, entities, true);
        for (int row : order) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                int part = parts.getInt(at);
                if (last[part] != entities[row]) {
                    last[part] = entities[row];
                    persons[part]++;
                }
            }
        }
        return persons;
    }

    int rows() {
        return starts.length - 1;
    }

    int count(int row) {
        return starts[row + 1] - starts[row];
    }

    int part(int row, int at) {
        return parts.getInt(starts[row] + at);
    }

    /** Which word of the record's names a part was read from. */
    int word(int row, int at) {
        return words.getInt(starts[row] + at);
    }

    PartKind kind(int part) {
        return kinds.get(part);
    }

    /** Parts of a name's word that sound alike have one root; -1 of other parts. */
    int root(int part) {
        return roots.getInt(part);
    }

    /** Whether two parts of a record are signs of their own. */
    boolean apart(int row, int i, int j) {
        int a = part(row, i);
        int b = part(row, j);
        return kind(a).respect() != kind(b).respect()
                || kind(a).respect() == FieldRole.FULL_NAME && word(row, i) != word(row, j) && root(a) != root(b);
    }

    String text(int part) {
        return texts.get(part);
    }

    /** How rare a part is among strangers. */
    float bits(int part) {
        return bits[part];
    }
}
