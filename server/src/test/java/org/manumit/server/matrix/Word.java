package org.manumit.server.matrix;

import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Marking;

/**
 * A word that occurs nowhere else, planted in rows of one class.
 *
 * @param text letters only, so that search indexes keep it whole
 * @param compartment the inquiry, for RED
 */
public record Word(
        String text, int agency, Marking marking, @Nullable Integer compartment, boolean namesPerson) {

    @Override
    public String toString() {
        return text + "[" + marking + (namesPerson ? ", names a person" : "") + ", agency " + agency + "]";
    }
}
