package org.manumit.analytics.text.extract;

import java.util.Locale;

/** What a price is for. */
public enum PriceUnit {
    HALF_HOUR,
    HOUR,
    NIGHT,
    DAY,
    WEEK,
    MONTH,
    PIECE,
    VISIT,
    /** The text does not say, or names several at once. */
    UNKNOWN;

    String word() {
        return this == UNKNOWN ? "-" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
