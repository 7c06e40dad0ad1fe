package org.manumit.analytics.linkage.screen;

/** Sorts of values that identify, and what it says in bits if two are equal or differ (judgement). */
public enum IdentifierKind {
    PASSPORT(Uniqueness.IN_A_COUNTRY, 22, -0.5),
    NATIONAL_ID(Uniqueness.IN_A_COUNTRY, 22, -3),
    TAX(Uniqueness.IN_A_COUNTRY, 22, -3),
    REGISTRATION(Uniqueness.IN_A_COUNTRY, 20, -1),
    /** A number of some document: nobody says of which. */
    DOCUMENT(Uniqueness.IN_A_COUNTRY, 20, 0),
    /** Legal Entity Identifier, ISO 17442: one for each firm. */
    LEI(Uniqueness.IN_THE_WORLD, 24, -8),
    /** Number of a ship's hull, IMO res. A.1117(30). */
    IMO(Uniqueness.IN_THE_WORLD, 24, -8),
    /** Goes with the flag. */
    MMSI(Uniqueness.IN_THE_WORLD, 14, -0.5),
    /** Families, firms and shops share it. */
    PHONE(Uniqueness.SHARED, 9, 0),
    EMAIL(Uniqueness.SHARED, 11, 0);

    /** Among whom a value is one bearer's. */
    enum Uniqueness {
        IN_A_COUNTRY,
        IN_THE_WORLD,
        SHARED
    }

    private final Uniqueness uniqueness;
    private final double equalBits;
    private final double differentBits;

    IdentifierKind(Uniqueness uniqueness, double equalBits, double differentBits) {
        this.uniqueness = uniqueness;
        this.equalBits = equalBits;
        this.differentBits = differentBits;
    }

    Uniqueness uniqueness() {
        return uniqueness;
    }

    double equalBits() {
        return equalBits;
    }

    double differentBits() {
        return differentBits;
    }

    /** Whether equal values of both sorts mean the same: lists often say only that it is some document. */
    boolean meets(IdentifierKind other) {
        return this == other || uniqueness == Uniqueness.IN_A_COUNTRY && other.uniqueness == Uniqueness.IN_A_COUNTRY;
    }
}
