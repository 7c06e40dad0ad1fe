package org.manumit.analytics.text.extract;

/** What a {@link Fact} is about. */
public enum FactKind {
    PRICE,
    AGE,
    DATE,
    EMAIL,
    URL,
    /** A name on a platform. */
    HANDLE,
    PLACE,
    /** Words of having arrived or staying briefly: masons and tourists use them too. */
    TRAVEL,
    /** Somebody speaks of others as offered: an agency does, and so do two friends. */
    VOICE,
    /** Words of not being free to come and go, or not alone. */
    MOVEMENT
}
