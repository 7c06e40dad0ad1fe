package org.manumit.analytics.text.story;

/** What kind of thing two tips can both say. */
public enum TipFact {
    /** A phone number, an account, a handle, a plate: something that identifies. */
    SELECTOR,
    /** An exact spot: an address, or a cell where coordinates are exact. */
    SPOT,
    /** A town or whatever larger place is told. */
    TOWN,
    /** A kind of thing alleged, such as a published indicator. */
    SIGN;

    boolean isPlace() {
        return this == SPOT || this == TOWN;
    }
}
