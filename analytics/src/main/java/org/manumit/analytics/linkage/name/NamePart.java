package org.manumit.analytics.linkage.name;

import java.util.List;

/**
 * What one part of two names says. Its text form leaves out the words, since names are personal data.
 *
 * @param a words of the first name as they are written there
 * @param b words of the second name as they are written there
 * @param bits weight of evidence, log2 of how much likelier it makes one bearer; negative speaks against
 */
public record NamePart(List<String> a, List<String> b, Agreement agreement, double bits) {

    public NamePart {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    @Override
    public String toString() {
        return "NamePart[" + agreement + ", " + bits + " bits]";
    }
}
