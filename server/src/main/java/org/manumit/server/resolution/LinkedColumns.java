package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.field.Field;

/** The records of persons, or those of firms, as columns that linkage compares. Confined to one thread. */
final class LinkedColumns {

    private final LinkedGroup group;
    private final LongArrayList keys = new LongArrayList();
    private final LongArrayList observations = new LongArrayList();
    private final List<List<String>> values = new ArrayList<>();

    LinkedColumns(LinkedGroup group) {
        this.group = group;
        group.properties().forEach(property -> values.add(new ArrayList<>()));
    }

    /** @param row value of each property; null where the record says nothing */
    void add(long key, long observation, @Nullable String[] row) {
        keys.add(key);
        observations.add(observation);
        for (int i = 0; i < row.length; i++) {
            String value = row[i];
            values.get(i).add(value == null ? "" : value);
        }
    }

    LinkedGroup group() {
        return group;
    }

    int size() {
        return keys.size();
    }

    long key(int record) {
        return keys.getLong(record);
    }

    long observation(int record) {
        return observations.getLong(record);
    }

    /** Columns of which some record says something. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String property = group.properties().get(i);
            Field field = Field.of(property, group.role(property), values.get(i));
            if (field.present() > 0) {
                fields.add(field);
            }
        }
        return fields;
    }
}
