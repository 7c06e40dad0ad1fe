package org.manumit.analytics.text.extract;

/**
 * One thing that a text says in so many words, with where it says so. Whether it is true, and of whom, is not told. Text
 * forms show kind, span and confidence only.
 *
 * <p>Confidence is from 0 to 1 and set by hand for each way of writing: at 0.9 and above the words have hardly another
 * reading; from 0.7 something is understood (the currency, that a number beside a cue is what the cue names); about 0.6
 * it is slang or an everyday word with two readings. The order is meant; the value is no measured frequency.
 */
public sealed interface Fact permits PriceFact, AgeFact, DateFact, ContactFact, PlaceFact, PhraseFact {

    /** What it is about. */
    FactKind kind();

    /** What it says in one normal writing, see the types. */
    String value();

    /** Where it stands in the raw text. */
    Span span();

    /** How sure it is that the words mean this, from 0 to 1. */
    double confidence();

    /** The same without its value, fit for messages. */
    static String masked(Fact fact) {
        Span span = fact.span();
        return fact.kind() + "[" + span.start() + "-" + span.end() + ", " + fact.confidence() + "]";
    }

    /** @throws IllegalArgumentException for a confidence that is not from 0 to 1 */
    static void checkConfidence(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1 but was " + confidence);
        }
    }
}
