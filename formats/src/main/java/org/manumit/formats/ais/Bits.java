package org.manumit.formats.ais;

import java.util.Locale;

/** Bits of a message being written, most significant first, and their six-bit armour (IEC 61162-1, 8.3.1). */
final class Bits {
    private final byte[] six = new byte[80];
    private int length;

    static void requireMmsi(int mmsi) {
        requireRange("mmsi", mmsi, 0, 999_999_999);
    }

    static void requireRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must lie in " + min + " to " + max);
        }
    }

    /** Appends the lowest {@code count} bits of a value; negative numbers are two's complement. */
    Bits put(int value, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            if ((value >> bit & 1) != 0) {
                six[length / 6] |= (byte) (1 << (5 - length % 6));
            }
            length++;
        }
        return this;
    }

    /** Appends text in the six-bit alphabet, filled with {@code @}. */
    Bits text(String value, int chars) {
        String upper = value.toUpperCase(Locale.ROOT);
        for (int i = 0; i < chars; i++) {
            put(i < upper.length() ? sixBit(upper.charAt(i)) : 0, 6);
        }
        return this;
    }

    private static int sixBit(char c) {
        if (c >= '@' && c <= '_') {
            return c - '@';
        }
        return c >= ' ' && c <= '?' ? c : ' ';
    }

    Bits size(AisSize size) {
        return put(size.toBow(), 9).put(size.toStern(), 9).put(size.toPort(), 6).put(size.toStarboard(), 6);
    }

    int fillBits() {
        return (6 - length % 6) % 6;
    }

    String armour() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < (length + 5) / 6; i++) {
            text.append((char) (six[i] < 40 ? six[i] + 48 : six[i] + 56));
        }
        return text.toString();
    }
}
