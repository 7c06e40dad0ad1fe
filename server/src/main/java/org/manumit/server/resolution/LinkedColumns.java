package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

/** The records of persons, or those of firms, as columns that linkage compares. Confined to one thread. */
final class LinkedColumns {

    /** Whose records are compared with each other. */
    enum Group {
        PERSONS(
                List.of("Person"),
                Map.ofEntries(
                        Map.entry("name", FieldRole.FULL_NAME),
                        Map.entry("alias", FieldRole.FULL_NAME),
                        Map.entry("birthDate", FieldRole.DATE),
                        Map.entry("birthPlace", FieldRole.PLACE),
                        Map.entry("nationality", FieldRole.CATEGORY),
                        Map.entry("country", FieldRole.CATEGORY),
                        Map.entry("gender", FieldRole.CATEGORY),
                        Map.entry("address", FieldRole.ADDRESS),
                        Map.entry("phone", FieldRole.PHONE),
                        Map.entry("email", FieldRole.EMAIL),
                        Map.entry("passportNumber", FieldRole.IDENTIFIER),
                        Map.entry("idNumber", FieldRole.IDENTIFIER),
                        Map.entry("taxNumber", FieldRole.IDENTIFIER))),
        FIRMS(
                List.of("Company", "Organization", "PublicBody", "LegalEntity"),
                Map.ofEntries(
                        Map.entry("name", FieldRole.ORGANISATION),
                        Map.entry("alias", FieldRole.ORGANISATION),
                        Map.entry("incorporationDate", FieldRole.DATE),
                        Map.entry("jurisdiction", FieldRole.CATEGORY),
                        Map.entry("country", FieldRole.CATEGORY),
                        Map.entry("address", FieldRole.ADDRESS),
                        Map.entry("phone", FieldRole.PHONE),
                        Map.entry("email", FieldRole.EMAIL),
                        Map.entry("registrationNumber", FieldRole.IDENTIFIER),
                        Map.entry("taxNumber", FieldRole.IDENTIFIER),
                        Map.entry("leiCode", FieldRole.IDENTIFIER)));

        private final List<String> schemata;
        private final Map<String, FieldRole> roles;
        private final List<String> properties;

        Group(List<String> schemata, Map<String, FieldRole> roles) {
            this.schemata = schemata;
            this.roles = roles;
            this.properties = roles.keySet().stream().sorted().toList();
        }

        /** FollowTheMoney schemata of the records. */
        List<String> schemata() {
            return schemata;
        }

        /** FollowTheMoney properties that are compared, in order. */
        List<String> properties() {
            return properties;
        }
    }

    private final Group group;
    private final LongArrayList keys = new LongArrayList();
    private final LongArrayList observations = new LongArrayList();
    private final List<List<String>> values = new ArrayList<>();

    LinkedColumns(Group group) {
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
            Field field = Field.of(property, group.roles.getOrDefault(property, FieldRole.NONE), values.get(i));
            if (field.present() > 0) {
                fields.add(field);
            }
        }
        return fields;
    }
}
