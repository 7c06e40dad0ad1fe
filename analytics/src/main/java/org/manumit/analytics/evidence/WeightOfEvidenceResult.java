package org.manumit.analytics.evidence;

import java.util.List;

/**
 * A score and how it came about.
 *
 * @param scoreBits prior plus support less counter-evidence, in bits of log2 odds
 * @param supportBits what speaks for, after discounts and caps
 * @param counterBits what speaks against, as a positive number
 * @param steps what each family adds or takes, in the order of the waterfall; with the prior they sum to the score
 * @param sources what each source carries, largest share first, ties by name
 */
public record WeightOfEvidenceResult(
        double scoreBits, double supportBits, double counterBits, List<Step> steps, List<SourceShare> sources) {

    public WeightOfEvidenceResult {
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
    }

    /**
     * What one family adds (positive) or takes (negative).
     *
     * @param items numbers of the evidence behind it, ascending, without repeats
     */
    public record Step(String family, double bits, List<Long> items) {
        public Step {
            items = List.copyOf(items);
        }
    }

    /**
     * What one source carries.
     *
     * @param share part of the support that rests on it, 0 to 1; the shares of all sources sum to 1 when there is support
     * @param scoreWithoutBits the score had the source said nothing, neither for nor against
     */
    public record SourceShare(String source, double share, double scoreWithoutBits) {}
}
