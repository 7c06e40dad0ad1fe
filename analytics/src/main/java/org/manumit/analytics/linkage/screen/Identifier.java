package org.manumit.analytics.linkage.screen;

import java.util.Set;

/**
 * A value that identifies. Its text form leaves out the value.
 *
 * @param value in a canonical form, so that equal things are equal texts
 * @param countries ISO 3166 alpha-2 codes, in upper case, of the countries that may have issued it; empty if nobody says
 */
public record Identifier(IdentifierKind kind, String value, Set<String> countries) {

    public Identifier {
        countries = Set.copyOf(countries);
    }

    /** By which equal values of sorts that mean the same are found. */
    String key() {
        return (kind.uniqueness() == IdentifierKind.Uniqueness.IN_A_COUNTRY ? "DOCUMENT" : kind.name()) + ":" + value;
    }

    @Override
    public String toString() {
        return "Identifier[" + kind + "]";
    }
}
