package org.manumit.formats.htcds;

import java.util.Set;

/**
 * A field of the Human Trafficking Case Data Standard.
 *
 * @param name name with its prefix, such as {@code vic_MethodsOfControl}
 * @param type how its values read
 * @param core whether the standard counts it to its core
 * @param identifies whether a value singles out the person that the record is about
 * @param codes permitted codes of a picklist; empty for other types
 */
public record HtcdsField(String name, Type type, boolean core, boolean identifies, Set<String> codes) {
    /** How the values of a field read. */
    public enum Type {
        TEXT,
        /** Several texts, separated by semicolons. */
        MULTI_TEXT,
        NUMBER,
        DATE,
        /** A box that is ticked or not. */
        CHECK,
        /** One code. */
        PICK,
        /** Several codes, separated by semicolons. */
        MULTI
    }

    public HtcdsField {
        codes = Set.copyOf(codes);
    }

    boolean several() {
        return type == Type.MULTI || type == Type.MULTI_TEXT;
    }
}
