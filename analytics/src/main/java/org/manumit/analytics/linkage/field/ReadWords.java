package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/** The different words of each record, in their order, as they are read one by one. Confined to one thread. */
final class ReadWords {

    /** Words of a record at most; what lies behind is not read. Places of words are bits of a number. */
    private static final int MOST = 16;

    private final int[] starts;
    private final byte[] beforeComma;
    private final IntArrayList words;
    private final ByteArrayList fields;
    private int row;

    private ReadWords(int rows) {
        starts = new int[rows + 1];
        beforeComma = new byte[rows];
        words = new IntArrayList(rows * 4);
        fields = new ByteArrayList(rows * 4);
    }

    /**
     * Reads some records; the first of them has the number 0 here.
     *
     * @param texts to number the words by
     */
    static ReadWords of(List<Field> columns, TextNumbers texts, int from, int to) {
        ReadWords read = new ReadWords(to - from);
        for (int row = from; row < to; row++) {
            read.row = row - from;
            for (int field = 0; field < columns.size(); field++) {
                read.read(columns.get(field), row, field, texts);
            }
            read.starts[read.row + 1] = read.words.size();
        }
        read.words.trim();
        read.fields.trim();
        return read;
    }

    private void read(Field column, int record, int field, TextNumbers texts) {
        if (column.value(record) == Field.MISSING) {
            return;
        }
        String text = column.text(column.value(record));
        int comma = text.indexOf(',');
        if (comma > 0 && column.role() == FieldRole.FULL_NAME) {
            take(text.substring(0, comma), field, texts);
            comma();
            take(text.substring(comma + 1), field, texts);
        } else {
            take(text, field, texts);
        }
    }

    private void take(String text, int field, TextNumbers texts) {
        for (String word : Field.NOT_WORD.split(text)) {
            if (!word.isEmpty()) {
                add(texts.number(word), field);
            }
        }
    }

    private void add(int word, int field) {
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
    private void comma() {
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
