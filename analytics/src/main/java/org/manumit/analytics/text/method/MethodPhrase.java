package org.manumit.analytics.text.method;

/**
 * A phrase that speaks for or against a method, and where it stands in the raw text.
 *
 * @param feature what it is, such as {@code debt.advance} or {@code counter.contract}; key of a translated sentence
 * @param start first UTF-16 position in the raw text
 * @param end one past the last
 * @param weightNats what it adds to the calibrated log-odds of the method, in nats; below 0 it speaks against. A feature that
 *     stands in several places adds once
 */
public record MethodPhrase(String feature, int start, int end, double weightNats) {

    boolean overlaps(MethodPhrase other) {
        return start < other.end && other.start < end;
    }
}
