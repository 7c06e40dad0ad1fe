package org.manumit.analytics.linkage.name;

/** Whose name it is, which decides how it is read. */
public enum NameKind {
    PERSON,
    /** A company, authority, association, ship or any other bearer that is no person. */
    ORGANISATION
}
