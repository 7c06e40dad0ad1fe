package org.manumit.analytics.text.method;

/** Who speaks in a text, as far as its words tell. */
public enum Voice {
    /** People who advertise themselves: not scored. */
    OWN_ADVERT,
    /** People who migrate and ask, announce or tell of it: not scored. */
    OWN_JOURNEY,
    /** Anyone else. */
    OTHER;

    /** Whether texts in this voice are never scored. */
    public boolean spared() {
        return this != OTHER;
    }
}
