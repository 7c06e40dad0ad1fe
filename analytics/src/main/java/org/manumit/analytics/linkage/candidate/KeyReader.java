package org.manumit.analytics.linkage.candidate;

import java.util.List;
import java.util.function.BiConsumer;
import org.manumit.analytics.linkage.field.Field;

/**
 * Reads the keys of one kind. Confined to one thread.
 *
 * @param respect number of the comparison that the columns belong to
 * @param parts hands the parts of a value, none if there are none
 */
record KeyReader(int respect, List<Field> fields, BiConsumer<String, KeySink> parts) {

    /** How many records there are. */
    int rows() {
        return fields.get(0).size();
    }

    /** Reads the keys of a record, sorted; how many there are. */
    int read(int row, KeySink sink) {
        sink.clear();
        for (Field field : fields) {
            if (field.value(row) != Field.MISSING) {
                parts.accept(field.text(field.value(row)), sink);
            }
        }
        return sink.distinct();
    }

    @Override
    public String toString() {
        return "KeyReader[" + respect + "]";
    }
}
