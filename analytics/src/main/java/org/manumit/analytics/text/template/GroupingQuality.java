package org.manumit.analytics.text.template;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a grouping agrees with the truth, a lone text being a group of its own.
 *
 * @param adjustedRand adjusted Rand index (Hubert and Arabie 1985, doi:10.1007/BF01908075): 1 for the same groups, about 0 by
 *     chance
 * @param precision share of the pairs found together that belong together, 0 to 1; 1 if none were found
 * @param recall share of the pairs that belong together that were found so, 0 to 1; 1 if there are none
 */
public record GroupingQuality(double adjustedRand, double precision, double recall) {

    /** Compares the group of each text, a negative number for none. */
    public static GroupingQuality of(int[] truth, int[] found) {
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> trueSizes = new HashMap<>();
        Map<Integer, Integer> foundSizes = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] >= 0) {
                trueSizes.merge(truth[i], 1, Integer::sum);
            }
            if (found[i] >= 0) {
                foundSizes.merge(found[i], 1, Integer::sum);
            }
            if (truth[i] >= 0 && found[i] >= 0) {
                both.merge((long) truth[i] << 32 | found[i], 1, Integer::sum);
            }
        }
        double hits = pairs(both);
        double inTruth = pairs(trueSizes);
        double inFound = pairs(foundSizes);
        double all = truth.length * (truth.length - 1.0) / 2;
        double byChance = inTruth * inFound / all;
        double most = (inTruth + inFound) / 2;
        double rand = most == byChance ? 1 : (hits - byChance) / (most - byChance);
        return new GroupingQuality(rand, inFound == 0 ? 1 : hits / inFound, inTruth == 0 ? 1 : hits / inTruth);
    }

    private static double pairs(Map<?, Integer> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1.0) / 2)
                .sum();
    }
}
