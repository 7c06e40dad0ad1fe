package org.manumit.server.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The FollowTheMoney schemata that make an entity or a link here, with the properties that identify. */
final class RecordSchema {

    /** What cannot be one with the other. */
    enum Family {
        PERSON,
        ORGANISATION,
        VESSEL,
        VEHICLE,
        ACCOUNT
    }

    /**
     * A property whose value identifies.
     *
     * @param property FollowTheMoney name
     * @param national whether it means something only together with the country that issued it
     * @param exclusive kind of which an entity has one value; 0 where it may have several
     * @param rank weight against others: lower ones are followed first
     */
    record Identifier(String property, boolean national, int exclusive, int rank) {}

    /** The two properties of a link that name its ends. */
    record Ends(String source, String target) {}

    static final int EXCLUSIVE_IMO = 1;
    static final int EXCLUSIVE_LEI = 2;

    private static final List<Identifier> PERSONAL = List.of(
            new Identifier("passportNumber", true, 0, 1),
            new Identifier("idNumber", true, 0, 1),
            new Identifier("socialSecurityNumber", true, 0, 1),
            new Identifier("taxNumber", true, 0, 2),
            new Identifier("wikidataId", false, 0, 2));

    private static final List<Identifier> CORPORATE = List.of(
            new Identifier("leiCode", false, EXCLUSIVE_LEI, 0),
            new Identifier("registrationNumber", true, 0, 1),
            new Identifier("ogrnCode", false, 0, 1),
            new Identifier("vatCode", false, 0, 1),
            new Identifier("taxNumber", true, 0, 2),
            new Identifier("innCode", false, 0, 2),
            new Identifier("wikidataId", false, 0, 2));

    private static final Map<String, Family> ENTITIES = Map.ofEntries(
            Map.entry("Person", Family.PERSON),
            Map.entry("Company", Family.ORGANISATION),
            Map.entry("Organization", Family.ORGANISATION),
            Map.entry("PublicBody", Family.ORGANISATION),
            Map.entry("Vessel", Family.VESSEL),
            Map.entry("Vehicle", Family.VEHICLE),
            Map.entry("BankAccount", Family.ACCOUNT));

    private static final Map<String, Ends> LINKS = Map.ofEntries(
            Map.entry("Ownership", new Ends("owner", "asset")),
            Map.entry("Directorship", new Ends("director", "organization")),
            Map.entry("Membership", new Ends("member", "organization")),
            Map.entry("Employment", new Ends("employee", "employer")),
            Map.entry("Representation", new Ends("agent", "client")),
            Map.entry("Associate", new Ends("person", "associate")),
            Map.entry("Family", new Ends("person", "relative")),
            Map.entry("Succession", new Ends("predecessor", "successor")),
            Map.entry("UnknownLink", new Ends("subject", "object")));

    private RecordSchema() {}

    /** Whether records of the schema describe an entity. A LegalEntity may prove to be a person or a firm. */
    static boolean describesEntity(String schema) {
        return ENTITIES.containsKey(schema) || schema.equals("LegalEntity");
    }

    static @Nullable Family family(String schema) {
        return ENTITIES.get(schema);
    }

    static Optional<Ends> link(String schema) {
        return Optional.ofNullable(LINKS.get(schema));
    }

    static List<Identifier> identifiers(String schema) {
        Family family = ENTITIES.get(schema);
        if (family == Family.PERSON) {
            return PERSONAL;
        }
        boolean corporate = family == Family.ORGANISATION || schema.equals("LegalEntity");
        return corporate ? CORPORATE : List.of();
    }
}
