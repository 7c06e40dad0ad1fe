package org.manumit.analytics.text.organisation;

/**
 * What habits of writing say for two documents being of one hand: a log-likelihood ratio with agreement of hands that are sure learned
 * from the documents themselves.
 *
 * <p><b>Method</b> naive Bayes over habits, each counted as agreeing or not; agreement within hands against agreement of
 * neighbours that are no hand, both with add-one smoothing. <b>Units</b> bits, cut at a cap. <b>Error</b> {@link #falseAgreement()}:
 * share of strangers with bits above 0, counted on the same pairs. <b>Cost</b> linear. <b>Not for</b> telling who wrote a text.
 *
 * <p>Thread-safe once learned (immutable).
 */
final class StyleWeights {
    private final double[] agree = new double[StyleHabits.FEATURES];
    private final double[] differ = new double[StyleHabits.FEATURES];
    private final double cap;
    private double falseAgreement = 1;

    /** Counts of pairs: how many were compared, and in how many of them each habit agreed. Single-threaded. */
    private static final class Counts {
        private final double[] agreed = new double[StyleHabits.FEATURES];
        private double pairs;

        private void add(int one, int other) {
            pairs++;
            for (int f = 0; f < StyleHabits.FEATURES; f++) {
                agreed[f] += StyleHabits.value(one, f) == StyleHabits.value(other, f) ? 1 : 0;
            }
        }

        private double share(int feature) {
            return (agreed[feature] + 1) / (pairs + 2);
        }
    }

    private StyleWeights(double cap) {
        this.cap = cap;
    }

    /** Learns from documents in their order, {@code hands} naming the hand of each. */
    static StyleWeights learn(OrganisationsInput input, int[] hands, double cap) {
        StyleWeights weights = new StyleWeights(cap);
        Counts same = new Counts();
        Counts strangers = new Counts();
        int[] last = new int[input.size()];
        java.util.Arrays.fill(last, -1);
        for (int d = 0; d < input.size(); d++) {
            if (input.habits[d] == StyleHabits.NONE || hands[d] < 0) {
                continue;
            }
            int before = last[hands[d]];
            if (before >= 0) {
                same.add(input.habits[before], input.habits[d]);
            }
            last[hands[d]] = d;
            if (isStranger(input, hands, d)) {
                strangers.add(input.habits[d - 1], input.habits[d]);
            }
        }
        for (int f = 0; f < StyleHabits.FEATURES; f++) {
            weights.agree[f] = log2(same.share(f) / strangers.share(f));
            weights.differ[f] = log2((1 - same.share(f)) / (1 - strangers.share(f)));
        }
        weights.countFalseAgreement(input, hands);
        return weights;
    }

    /** Neighbours by id have nothing to do with each other but the time. */
    private static boolean isStranger(OrganisationsInput input, int[] hands, int document) {
        return document > 0
                && hands[document - 1] >= 0
                && hands[document - 1] != hands[document]
                && input.habits[document - 1] != StyleHabits.NONE;
    }

    private void countFalseAgreement(OrganisationsInput input, int[] hands) {
        int pairs = 0;
        int above = 0;
        for (int d = 1; d < input.size(); d++) {
            if (input.habits[d] != StyleHabits.NONE && isStranger(input, hands, d)) {
                pairs++;
                above += bits(input.habits[d - 1], input.habits[d]) > 0 ? 1 : 0;
            }
        }
        falseAgreement = pairs == 0 ? 1 : above / (double) pairs;
    }

    /** What two documents' habits say, between minus the cap and the cap; 0 if one was not read. */
    double bits(int one, int other) {
        if (one == StyleHabits.NONE || other == StyleHabits.NONE) {
            return 0;
        }
        double sum = 0;
        for (int f = 0; f < StyleHabits.FEATURES; f++) {
            sum += StyleHabits.value(one, f) == StyleHabits.value(other, f) ? agree[f] : differ[f];
        }
        return Math.max(-cap, Math.min(cap, sum));
    }

    /** Share of strangers whom habits call alike. */
    double falseAgreement() {
        return falseAgreement;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
