package org.manumit.analytics.evidence;

/**
 * How {@link WeightOfEvidence} adds up. The defaults are judgement.
 *
 * @param priorBits log2 of the odds before any evidence; the base rate of true leads among groups looked at
 * @param familyCapBits most that one family of signs may add or take, above 0
 * @param sourceCapBits most that one source may add, above 0
 * @param repeatDiscount what the second, third … voice of one source within one family counts for, each as a power of
 *     this; 0 (only the strongest counts) to 1 (independent)
 */
public record WeightOfEvidenceParameters(
        double priorBits, double familyCapBits, double sourceCapBits, double repeatDiscount) {

    /** One true lead among 64 groups looked at; a family at most 6 bits, a source at most 8, repeats halve. */
    public static final WeightOfEvidenceParameters DEFAULT = new WeightOfEvidenceParameters(-6, 6, 8, 0.5);

    public WeightOfEvidenceParameters {
        if (!(familyCapBits > 0 && sourceCapBits > 0)) {
            throw new IllegalArgumentException(
                    "caps must be above 0 but were " + familyCapBits + " and " + sourceCapBits);
        }
        if (!(repeatDiscount >= 0 && repeatDiscount <= 1)) {
            throw new IllegalArgumentException("repeatDiscount must lie between 0 and 1 but was " + repeatDiscount);
        }
    }
}
