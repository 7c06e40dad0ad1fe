package org.manumit.server.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.manumit.analytics.linkage.field.FieldRole;

/** Whose records are compared with each other, and by what. */
public enum LinkedGroup {
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

    LinkedGroup(List<String> schemata, Map<String, FieldRole> roles) {
        this.schemata = schemata;
        this.roles = roles;
        this.properties = roles.keySet().stream().sorted().toList();
    }

    /** FollowTheMoney schemata of the records. */
    public List<String> schemata() {
        return schemata;
    }

    /** FollowTheMoney properties that are compared, in order. */
    public List<String> properties() {
        return properties;
    }

    /** What a property says; {@link FieldRole#NONE} if it is not compared. */
    public FieldRole role(String property) {
        return roles.getOrDefault(property, FieldRole.NONE);
    }

    /** Schemata of all that is compared. */
    static String[] allSchemata() {
        return Arrays.stream(values())
                .flatMap(group -> group.schemata().stream())
                .toArray(String[]::new);
    }
}
