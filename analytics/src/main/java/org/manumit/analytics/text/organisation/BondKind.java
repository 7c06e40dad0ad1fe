package org.manumit.analytics.text.organisation;

/** What can tie texts to one organisation. */
public enum BondKind {
    /** The same telephone, address or handle. */
    CONTACT,
    /** The same or nearly the same picture. */
    PICTURE,
    /** The same template of the text. */
    TEMPLATE,
    /** A contact that one template used last and another one first, after it. */
    HANDOVER,
    /** Habits of writing: weak, never enough alone. */
    STYLE
}
