package org.manumit.formats.mapping;

/** How exactly the source states a time. The instant of a draft is the start of the stated span. */
public enum TimePrecision {
    /** The source states no time. */
    NONE,
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND,
    MILLISECOND
}
