package org.manumit.server.law;

/** How sure we are of a legal fact. */
public enum Certainty {
    /** Checked against the instrument. */
    OK,
    /** Not checked: decides nothing until counsel has signed it in the product. */
    VERIFY
}
