package org.manumit.server.law;

import java.util.List;

/**
 * Why an agency may hold a feed.
 *
 * @param id stable, such as {@code LB-PUBLIC-TASK}
 * @param instrument id of the instrument that it rests on
 * @param jurisdiction where it holds; {@code any} for a basis that each legal order knows and the feed's owner must name
 * @param holders kinds of agency that may invoke it (police, fiu, ngo …); empty means any
 * @param note what to check before choosing it
 */
public record LegalBasis(
        String id,
        Names name,
        String instrument,
        String jurisdiction,
        List<String> holders,
        Certainty certainty,
        Names note) {

    public LegalBasis {
        holders = List.copyOf(holders);
    }

    /** What counsel signs: it changes when the meaning of the rule does. */
    public String fingerprint() {
        return Fingerprint.of(id, instrument, jurisdiction, String.join(",", holders));
    }
}
