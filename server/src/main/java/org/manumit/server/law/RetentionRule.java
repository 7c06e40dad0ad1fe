package org.manumit.server.law;

import java.time.Period;

/**
 * The longest that a feed may be kept on a legal basis.
 *
 * @param id stable, such as {@code RR-CRIMINAL-INTELLIGENCE}
 * @param maximum longest retention of an observation, counted from receipt
 * @param legalBasis id of the basis that it limits
 * @param source why this long: an instrument, or a judgement of this project
 */
public record RetentionRule(
        String id, Names name, Period maximum, String legalBasis, String source, Certainty certainty) {

    /** What counsel signs: it changes when the meaning of the rule does. */
    public String fingerprint() {
        return Fingerprint.of(id, maximum.toString(), legalBasis);
    }
}
