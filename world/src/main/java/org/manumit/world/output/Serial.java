package org.manumit.world.output;

/** Source ids as case systems count them. */
final class Serial {
    private Serial() {}

    /** The prefix and the number, counted from 1, with leading zeros. */
    static String id(String prefix, long serial, int digits) {
        String number = Long.toString(serial + 1);
        return prefix + "0".repeat(Math.max(0, digits - number.length())) + number;
    }
}
