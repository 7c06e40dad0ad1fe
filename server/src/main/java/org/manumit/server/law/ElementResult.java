package org.manumit.server.law;

import java.util.List;

/**
 * Which elements the alleged facts cover. It judges a description, never a person.
 *
 * @param meansRule the rule that was applied
 * @param coverage whether all needed elements are alleged
 * @param missing the needed elements that nothing alleged covers
 * @param reasons keys of what led here, in order, for the reader ({@code law.elements.…})
 */
public record ElementResult(
        boolean act,
        boolean means,
        boolean purpose,
        CountryPack.MeansRule meansRule,
        Coverage coverage,
        List<Indicator.Element> missing,
        List<String> reasons) {

    public ElementResult {
        missing = List.copyOf(missing);
        reasons = List.copyOf(reasons);
    }

    /** Whether the description has all that a trafficking offence needs. */
    public enum Coverage {
        COMPLETE,
        INCOMPLETE,
        /** It turns on what is not known: the person's age, or a rule that only counsel can read. */
        OPEN
    }
}
