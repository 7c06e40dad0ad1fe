package org.manumit.world.text;

import java.util.Locale;

/** What a sentence leaves open until it is known whom and where it is about. */
public enum Slot {
    CITY,
    OTHER,
    NAME,
    FIRM,
    CONTACT,
    PRICE,
    PLACE,
    BOAT;

    static Slot named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
