package org.manumit.analytics.linkage.screen;

import org.manumit.analytics.linkage.name.NameKind;

/** What bears a name. */
public enum BearerKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    /** Aircraft and what drives on land. */
    VEHICLE,
    /** A person or a body, nobody says which. */
    UNKNOWN;

    /** Whether both are known and not the same. */
    boolean contradicts(BearerKind other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    /** Whose name customs hold; names of ships are read as those of bodies. */
    NameKind customs(NameKind ifUnknown) {
        return this == UNKNOWN ? ifUnknown : this == PERSON ? NameKind.PERSON : NameKind.ORGANISATION;
    }
}
