package org.manumit.analytics.text.extract;

/**
 * A place of a gazetteer.
 *
 * @param id the gazetteer's identifier
 * @param country ISO 3166-1 alpha-2 code
 * @param population inhabitants, 0 where not known
 */
public record GazetteerPlace(String id, String country, long population) {}
