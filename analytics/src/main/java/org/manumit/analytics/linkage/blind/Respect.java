package org.manumit.analytics.linkage.blind;

/** In what parts can agree: two parts of one respect are no two signs, words of names apart. */
enum Respect {
    NAME,
    DATE,
    PLACE,
    ADDRESS,
    POSTCODE,
    PHONE,
    EMAIL,
    IDENTIFIER,
    NUMBER,
    CATEGORY
}
