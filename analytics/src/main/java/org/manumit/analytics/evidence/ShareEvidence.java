package org.manumit.analytics.evidence;

/**
 * Weighs that a number of many show a sign, against how many would show it by chance.
 *
 * <p><b>Method</b> Log-likelihood ratio of two binomial accounts (Good 1950): each of {@code all} shows the sign with
 * probability {@code expected} under the account in question and {@code chance} otherwise. One that shows it among thirty that
 * do not speaks against, so that whoever does much is not suspected for it. <b>Assumes</b> that they show it independently,
 * which overstates; callers cap the outcome. <b>Units</b> bits. <b>Cost</b> constant.
 *
 * <p>Thread-safe (immutable).
 *
 * @param expected probability under the account in question, above {@code chance}, below 1
 * @param chance probability otherwise, above 0
 */
public record ShareEvidence(double expected, double chance) {

    public ShareEvidence {
        if (!(chance > 0 && chance < expected && expected < 1)) {
            throw new IllegalArgumentException(
                    "0 < chance < expected < 1 must hold but they were chance " + chance + " and expected " + expected);
        }
    }

    /**
     * Bits for the account in question; negative when fewer show the sign than it would make likely.
     *
     * @param showing how many show it, 0 to {@code all}
     */
    public double bits(int showing, int all) {
        if (showing < 0 || all < showing) {
            throw new IllegalArgumentException(
                    "showing must lie between 0 and all but they were " + showing + " and " + all);
        }
        double each = Math.log(expected / chance);
        double other = Math.log((1 - expected) / (1 - chance));
        return (showing * each + (all - showing) * other) / Math.log(2);
    }

    /** The same, but never below 0: absence is no evidence. */
    public double support(int showing, int all) {
        return Math.max(0, bits(showing, all));
    }
}
