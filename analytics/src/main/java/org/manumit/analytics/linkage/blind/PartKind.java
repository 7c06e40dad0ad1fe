package org.manumit.analytics.linkage.blind;

import java.util.List;

/** What a part of a record says, and how exactly; a part comes behind the rougher ones that follow from it. */
enum PartKind {
    /** Consonants of a name's word as English hears them. */
    NAME_CONSONANTS(Respect.NAME),
    /** How a name's word sounds in Spanish or Portuguese. */
    NAME_SOUND(Respect.NAME),
    /** A given name of which a word is a form. */
    NAME_FORM(Respect.NAME),
    NAME_WORD(Respect.NAME, NAME_CONSONANTS, NAME_SOUND, NAME_FORM),
    YEAR(Respect.DATE),
    MONTH_AND_YEAR(Respect.DATE, YEAR),
    DAY_AND_MONTH(Respect.DATE),
    DAY(Respect.DATE, YEAR, MONTH_AND_YEAR, DAY_AND_MONTH),
    PLACE_WORD(Respect.PLACE),
    PLACE(Respect.PLACE, PLACE_WORD),
    ADDRESS_WORD(Respect.ADDRESS),
    POSTCODE(Respect.POSTCODE),
    PHONE(Respect.PHONE),
    EMAIL_NAME(Respect.EMAIL),
    EMAIL(Respect.EMAIL, EMAIL_NAME),
    IDENTIFIER(Respect.IDENTIFIER),
    NUMBER(Respect.NUMBER),
    CATEGORY(Respect.CATEGORY);

    private final Respect respect;
    private final List<PartKind> rougher;

    PartKind(Respect respect, PartKind... rougher) {
        this.respect = respect;
        this.rougher = List.of(rougher);
    }

    Respect respect() {
        return respect;
    }

    /** Whether whoever agrees in this part agrees in a part of another kind. */
    boolean implies(PartKind other) {
        return rougher.contains(other);
    }
}
