package org.manumit.benchmarks.methods;

/**
 * Platt's calibration: log-odds that were measured too boldly are put on a line.
 *
 * <p><b>Method</b> Platt 1999 with smoothed targets, solved by Newton steps with a ridge that keeps the line near the identity
 * while there is little to fit it on.
 *
 * @param slope above 0
 * @param offset in nats
 */
record PlattLine(double slope, double offset) {

    private static final int STEPS = 100;
    private static final double RIDGE = 0.5;

    static PlattLine fit(double[] logOdds, boolean[] shown) {
        int positives = 0;
        for (boolean s : shown) {
            positives += s ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (shown.length - positives + 2.0);
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double gradientSlope = RIDGE * (slope - 1);
            double gradientOffset = RIDGE * offset;
            double ss = RIDGE;
            double so = 0;
            double oo = RIDGE;
            for (int i = 0; i < logOdds.length; i++) {
                double p = 1 / (1 + Math.exp(-(slope * logOdds[i] + offset)));
                double error = p - (shown[i] ? high : low);
                double curve = p * (1 - p);
                gradientSlope += error * logOdds[i];
                gradientOffset += error;
                ss += curve * logOdds[i] * logOdds[i];
                so += curve * logOdds[i];
                oo += curve;
            }
            double determinant = ss * oo - so * so;
            slope -= (oo * gradientSlope - so * gradientOffset) / determinant;
            offset -= (ss * gradientOffset - so * gradientSlope) / determinant;
        }
        if (!(slope > 0)) {
            throw new IllegalStateException("calibration must keep the order of scores but its slope was " + slope);
        }
        return new PlattLine(slope, offset);
    }

    double probability(double logOdds) {
        return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
    }
}
