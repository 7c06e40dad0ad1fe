package org.manumit.analytics.linkage.field;

/** What a column says of the person or firm that a record speaks of. */
public enum FieldRole {
    /** Names by which a person is called, one or several. */
    GIVEN_NAME,
    /** Surnames, one or several. */
    FAMILY_NAME,
    /** A person's whole name, in any order. */
    FULL_NAME,
    /** Name of a firm or another body. */
    ORGANISATION,
    /** Day of birth or of founding, maybe with parts missing. */
    DATE,
    /** Town, suburb, district or country in words. */
    PLACE,
    /** Street, and what else stands in a line of an address. */
    ADDRESS,
    /** Code of a postal district: those that begin alike lie near one another. */
    POSTCODE,
    PHONE,
    EMAIL,
    /** Number of a document, register or account, or a name on a platform: one for each, or nearly. */
    IDENTIFIER,
    /** A number that many share, such as that of a house. */
    NUMBER,
    /** One of few values: gender, state, occupation. */
    CATEGORY,
    /** Says nothing of who it is: left out of every comparison. */
    NONE;

    boolean isOfPersons() {
        return this == GIVEN_NAME || this == FAMILY_NAME || this == FULL_NAME;
    }

    /** Whether it names a person or firm. */
    public boolean isName() {
        return this == GIVEN_NAME || this == FAMILY_NAME || this == FULL_NAME || this == ORGANISATION;
    }

    /** Whether those of one house or office share it. */
    public boolean isOfHouse() {
        return this == PLACE || this == ADDRESS || this == POSTCODE || this == PHONE || this == NUMBER;
    }
}
