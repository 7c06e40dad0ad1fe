package org.manumit.server.law;

import java.util.List;

/**
 * To whom data held on a legal basis may go.
 *
 * @param id stable, such as {@code SR-FINANCIAL-INSTITUTIONS-ONLY}
 * @param legalBasis id of the basis that it limits
 * @param recipients kinds of agency that may receive; empty means none
 * @param condition what must be true or done each time
 */
public record SharingRule(
        String id, Names name, String legalBasis, List<String> recipients, Names condition, Certainty certainty) {

    public SharingRule {
        recipients = List.copyOf(recipients);
    }

    /** What counsel signs: it changes when the meaning of the rule does. */
    public String fingerprint() {
        return Fingerprint.of(id, legalBasis, String.join(",", recipients));
    }
}
