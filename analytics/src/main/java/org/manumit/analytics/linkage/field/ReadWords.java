package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** The different words of each record, in their order, as they are read one by one. Confined to one thread. */
final class ReadWords {

    /** Words of a record at most; what lies behind is not read. Places of words are bits of a number. */
    private static final int MOST = 16;

    private final int[] starts;
    private final byte[] beforeComma;
    private final IntArrayList words;
    private final ByteArrayList fields;
    private int row = -1;

    ReadWords(int rows) {
        starts = new int[rows + 1];
        beforeComma = new byte[rows];
        words = new IntArrayList(rows * 4);
        fields = new ByteArrayList(rows * 4);
    }

    void begin(int next) {
        row = next;
        starts[row] = words.size();
    }

    void end() {
        starts[row + 1] = words.size();
        words.trim();
        fields.trim();
    }

    void add(int word, int field) {
        for (int at = starts[row]; at < words.size(); at++) {
            if (words.getInt(at) == word) {
                return;
            }
        }
        if (words.size() - starts[row] < MOST) {
            words.add(word);
            fields.add((byte) field);
        }
    }

    /** A comma follows the last word. */
    void comma() {
        beforeComma[row] = (byte) (words.size() - starts[row]);
    }

    /** Where each record's words begin, and the last one's end. */
    int[] starts() {
        return starts;
    }

    int[] words() {
        return words.elements();
    }

    /** How many of a record's words stand before a comma. */
    int beforeComma(int record) {
        return beforeComma[record];
    }

    /** Which of the fields a word stands in. */
    int field(int at) {
        return fields.getByte(at);
    }
}
