package org.manumit.analytics.text.template;

/**
 * How many bits must be saved for texts to be taken for one template's.
 *
 * @param leastBits the price of naming one text among all, with the margin
 */
record Thresholds(double leastBits, TextGroupingParameters parameters) {

    private static final double LOG_2 = Math.log(2);

    static Thresholds of(int texts, TextGroupingParameters parameters) {
        return new Thresholds(Math.log(texts + 1.0) / LOG_2 + parameters.marginBits(), parameters);
    }

    /** For two texts of these costs. */
    double pair(float one, float other) {
        return Math.max(leastBits, parameters.pairShare() * Math.sqrt((double) one * other));
    }

    /** For a text and the template of a group of this many: naming a large group is cheap. */
    double member(int size, float templateCost) {
        return Math.max(leastBits - Math.log(size) / LOG_2, parameters.templateShare() * templateCost);
    }

    /** For the templates of two groups. */
    double merger(float one, float other) {
        return Math.max(leastBits, parameters.templateShare() * Math.sqrt((double) one * other));
    }
}
