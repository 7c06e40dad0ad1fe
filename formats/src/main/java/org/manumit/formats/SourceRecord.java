package org.manumit.formats;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One record as it was read, before anything is made of it. Its text form shows the position only, since
 * fields may hold personal data. Immutable.
 *
 * @param position where the record stood
 * @param fields values by field name in the order of the source; a field may hold several values, an absent
 *     or empty one is left out
 * @param raw the exact text of the record, kept as evidence
 */
public record SourceRecord(Position position, Map<String, List<String>> fields, String raw) {
    public SourceRecord {
        fields = Collections.unmodifiableMap(fields);
    }

    /** The first value of a field, or the empty string if the record has none. */
    public String first(String field) {
        List<String> values = fields.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    @Override
    public String toString() {
        return "SourceRecord[" + position + ", " + fields.size() + " fields]";
    }
}
