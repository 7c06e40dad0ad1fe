package org.manumit.server.observation;

import java.util.Set;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;

/**
 * Decides whether an observation names a person, so that reading it needs a mandate. In doubt it does: whatever holds free
 * text, a name or a selector that belongs to a person counts. Left are positions and detections without text, and records
 * of things.
 */
final class PersonSigns {

    /** FollowTheMoney schemata that describe things and firms, never a natural person or a tie to one. */
    private static final Set<String> THINGS = Set.of(
            "Vessel",
            "Airplane",
            "Vehicle",
            "Address",
            "Company",
            "PublicBody",
            "Asset",
            "RealEstate",
            "CallForTenders");

    private static final Set<String> PERSONAL_PROPERTIES = Set.of("personName", "birthDate", "age", "email", "phone");

    private PersonSigns() {}

    static boolean in(Draft draft) {
        if (draft.kind() == Kind.POSITION || draft.kind() == Kind.DETECTION) {
            return draft.text() != null || hasPersonalProperty(draft);
        }
        if (draft.kind() == Kind.RECORD) {
            return !THINGS.contains(draft.first("schema")) || draft.text() != null || hasPersonalProperty(draft);
        }
        return true;
    }

    private static boolean hasPersonalProperty(Draft draft) {
        return draft.properties().keySet().stream().anyMatch(PERSONAL_PROPERTIES::contains);
    }
}
