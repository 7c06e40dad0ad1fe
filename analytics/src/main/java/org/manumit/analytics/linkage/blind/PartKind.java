package org.manumit.analytics.linkage.blind;

import java.util.List;
import org.manumit.analytics.linkage.field.FieldRole;

/** What a part of a record says, and how exactly; a part comes behind the rougher ones that follow from it. */
enum PartKind {
    /** Consonants of a name's word as English hears them. */
    NAME_CONSONANTS(FieldRole.FULL_NAME),
    /** How a name's word sounds in Spanish or Portuguese. */
    NAME_SOUND(FieldRole.FULL_NAME),
    /** A given name of which a word is a form. */
    NAME_FORM(FieldRole.FULL_NAME),
    NAME_WORD(FieldRole.FULL_NAME, NAME_CONSONANTS, NAME_SOUND, NAME_FORM),
    YEAR(FieldRole.DATE),
    MONTH_AND_YEAR(FieldRole.DATE, YEAR),
    DAY_AND_MONTH(FieldRole.DATE),
    DAY(FieldRole.DATE, YEAR, MONTH_AND_YEAR, DAY_AND_MONTH),
    PLACE_WORD(FieldRole.PLACE),
    PLACE(FieldRole.PLACE, PLACE_WORD),
    ADDRESS_WORD(FieldRole.ADDRESS),
    POSTCODE(FieldRole.POSTCODE),
    PHONE(FieldRole.PHONE),
    EMAIL_NAME(FieldRole.EMAIL),
    EMAIL(FieldRole.EMAIL, EMAIL_NAME),
    IDENTIFIER(FieldRole.IDENTIFIER),
    NUMBER(FieldRole.NUMBER),
    CATEGORY(FieldRole.CATEGORY);

    private final FieldRole respect;
    private final List<PartKind> rougher;

    PartKind(FieldRole respect, PartKind... rougher) {
        this.respect = respect;
        this.rougher = List.of(rougher);
    }

    /** The role of columns that the part is read from, any names being one; two parts of one are no two signs, words of names apart. */
    FieldRole respect() {
        return respect;
    }

    /** Whether whoever agrees in this part agrees in a part of another kind. */
    boolean implies(PartKind other) {
        return rougher.contains(other);
    }
}
