package org.manumit.analytics.evidence;

/**
 * One thing that speaks for or against a hypothesis.
 *
 * @param id the caller's number for it (an observation)
 * @param family the sort of sign it is (a shared selector, an indicator in a text, a payment pattern)
 * @param source where it comes from (a feed); what one source says twice is not said by two
 * @param voice what within the source depends on each other wholly (one sender, one copied text)
 * @param bits weight of evidence, log2 of how much likelier the hypothesis makes it; negative speaks against
 */
public record EvidenceItem(long id, String family, String source, String voice, double bits) {

    public EvidenceItem {
        if (!Double.isFinite(bits)) {
            throw new IllegalArgumentException("bits must be finite but was " + bits);
        }
    }
}
