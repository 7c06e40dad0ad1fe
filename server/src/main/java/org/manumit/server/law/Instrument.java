package org.manumit.server.law;

/**
 * A treaty, statute, regulation, policy or soft law that the rules rest on.
 *
 * @param id stable, such as {@code un-palermo}
 * @param jurisdiction ISO 3166 code of a country, or the name of the body, such as {@code UN}
 * @param kind treaty, statute, directive, regulation, policy, resolution, case or soft-law
 * @param citation where to read it
 * @param year of adoption, as text because reforms make ranges
 * @param limits what it forbids or requires of data, in English; empty if nothing
 */
public record Instrument(
        String id,
        String jurisdiction,
        String kind,
        Names name,
        String citation,
        String year,
        String limits,
        Certainty certainty) {}
