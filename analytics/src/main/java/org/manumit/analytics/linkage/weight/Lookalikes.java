package org.manumit.analytics.linkage.weight;

import java.util.List;

/**
 * How often pairs of two agree that are not plain strangers: twins, a father and his son, guests of one hotel, branches of a
 * firm; and people of one country with a surname in common. <b>Units</b> bits. Thread-safe (immutable).
 */
public final class Lookalikes {

    /** Nothing is known of any. */
    public static final Lookalikes NONE = new Lookalikes(List.of());

    private static final double LOG_2 = Math.log(2);

    /** Logarithms of the shares of one kind of pairs, by comparison and level; 0 where the level is not known. */
    private record Kind(float[][] logs, double priorBits) {

        double bits(long pattern) {
            double bits = priorBits;
            for (int i = 0; i < logs.length; i++) {
                bits += logs[i][Patterns.level(pattern, i)];
            }
            return bits;
        }
    }

    private final List<Kind> kinds;

    private Lookalikes(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * Of several kinds.
     *
     * @param shares by kind, comparison and level
     * @param priors share of all pairs that are of each kind
     */
    static Lookalikes of(List<double[][]> shares, double[] priors) {
        Kind[] kinds = new Kind[priors.length];
        for (int kind = 0; kind < kinds.length; kind++) {
            float[][] logs = new float[shares.get(kind).length][];
            for (int i = 0; i < logs.length; i++) {
                double[] levels = shares.get(kind)[i];
                logs[i] = new float[levels.length];
                for (int level = 1; level < levels.length; level++) {
                    logs[i][level] = (float) (Math.log(levels[level]) / LOG_2);
                }
            }
            kinds[kind] = new Kind(logs, Math.log(priors[kind]) / LOG_2);
        }
        return new Lookalikes(List.of(kinds));
    }

    /** Logarithm of the share of all pairs that are of one of the kinds and agree so; −∞ if nothing is known of any. */
    double bits(long pattern) {
        double sum = 0;
        for (Kind kind : kinds) {
            sum += Math.pow(2, kind.bits(pattern));
        }
        return Math.log(sum) / LOG_2;
    }
}
