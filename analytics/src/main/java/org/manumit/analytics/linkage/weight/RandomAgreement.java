package org.manumit.analytics.linkage.weight;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.manumit.analytics.linkage.field.FieldComparison;

/** How records taken at random agree: nearly all such pairs are of strangers. */
final class RandomAgreement {

    private static final int PAIRS = 1 << 19;
    /** Pairs as if seen at each level, so that none is impossible. */
    private static final double UNSEEN = 0.3;

    private RandomAgreement() {}

    /** Patterns of random pairs; they do not depend on the number of threads. */
    static Patterns patterns(List<FieldComparison> comparisons, int rows, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        LongArrayList pairs = new LongArrayList(PAIRS);
        for (int n = 0; n < PAIRS && rows > 1; n++) {
            int a = chance.nextInt(rows);
            int b = chance.nextInt(rows);
            if (a != b) {
                pairs.add((long) Math.min(a, b) << 32 | Math.max(a, b));
            }
        }
        return Patterns.of(comparisons, pairs.toLongArray());
    }

    /** Shares by comparison and level of the pairs of which both say something of it. */
    static double[][] shares(Patterns patterns, List<FieldComparison> comparisons) {
        double[][] shares = new double[comparisons.size()][];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new double[comparisons.get(i).levels()];
            double all = UNSEEN * (shares[i].length - 1);
            for (int p = 0; p < patterns.size(); p++) {
                int level = Patterns.level(patterns.pattern(p), i);
                shares[i][level] += patterns.count(p);
                all += level == 0 ? 0 : patterns.count(p);
            }
            for (int level = 1; level < shares[i].length; level++) {
                shares[i][level] = (shares[i][level] + UNSEEN) / all;
            }
        }
        return shares;
    }
}
