package org.manumit.analytics.text.extract;

/**
 * An electronic address: e-mail, link, or name on a platform.
 *
 * @param kind {@link FactKind#EMAIL}, {@link FactKind#URL} or {@link FactKind#HANDLE}
 * @param value lower case but for the path of a link; links without scheme and "www."; handles as {@code platform:name}, where the
 *     platform may be {@code unknown}
 */
public record ContactFact(FactKind kind, String value, Span span, double confidence) implements Fact {

    public ContactFact {
        Fact.checkConfidence(confidence);
    }

    @Override
    public String toString() {
        return Fact.masked(this);
    }
}
