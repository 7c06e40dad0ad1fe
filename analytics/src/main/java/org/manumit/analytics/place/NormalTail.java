package org.manumit.analytics.place;

/**
 * Tail probabilities of the standard normal distribution.
 *
 * <p><b>Method</b> erfc by its Maclaurin series near zero and by its continued fraction in the tail (Abramowitz and
 * Stegun 1964, 7.1.5 and 7.1.14). <b>Error</b> relative below 1e-12 for |z| up to 37, where the result underflows.
 * Thread-safe (stateless).
 */
final class NormalTail {

    private static final double SERIES_BELOW = 2.0;
    private static final int FRACTION_TERMS = 120;

    private NormalTail() {}

    /** Probability that a standard normal value lies at least as far from zero as z. */
    static double twoSided(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        return x < SERIES_BELOW ? 1 - erfSeries(x) : erfcFraction(x);
    }

    private static double erfSeries(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 200; k++) {
            term *= -x * x / k;
            sum += term / (2 * k + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    private static double erfcFraction(double x) {
        double tail = x;
        for (int k = FRACTION_TERMS; k >= 1; k--) {
            tail = x + (k / 2.0) / tail;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
    }
}
