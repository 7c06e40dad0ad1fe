package org.manumit.analytics.linkage.screen;

/** What a name is to its bearer, and what is taken from an agreement for it, in bits (judgement). */
public enum NameForm {
    NAME(0),
    ALIAS(0),
    /** Given up, so that another may bear it by now. */
    PREVIOUS(0.5),
    /** One that the list itself calls weak: broad, or of a word or two that many bear. */
    WEAK_ALIAS(3);

    private final double lostBits;

    NameForm(double lostBits) {
        this.lostBits = lostBits;
    }

    double lostBits() {
        return lostBits;
    }
}
