package org.manumit.server.law;

/**
 * How one country's law shapes the elements of trafficking.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param instrument id of the instrument
 * @param adultMeans whether means must be shown where the person is an adult
 */
public record CountryPack(
        String country, Names name, String instrument, MeansRule adultMeans, Certainty certainty, Names note) {

    /** Id under which counsel signs the pack. */
    public String id() {
        return "CP-" + country;
    }

    /** What counsel signs: it changes when the meaning of the pack does. */
    public String fingerprint() {
        return Fingerprint.of(id(), instrument, adultMeans.name());
    }

    /** What a law makes of means such as threat, deceit or the abuse of need. */
    public enum MeansRule {
        /** An element of the offence, as in the Palermo Protocol. */
        REQUIRED,
        /** Not an element; makes the offence graver. */
        AGGRAVATING,
        /** Not an element. */
        NOT_REQUIRED,
        /** An element for some purposes and not for others: a lawyer must look. */
        VARIES
    }
}
