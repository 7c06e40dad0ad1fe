package org.manumit.formats.ais;

/** The bits of one assembled message, read by position (ITU-R M.1371-5, annex 8). Reused; single-threaded. */
final class AisMessage {
    /** Longest message: five slots, 1,064 bits; some room for what receivers add. */
    static final int MAX_SIXES = 240;

    private final byte[] six = new byte[MAX_SIXES];
    private int sixes;
    private int fill;

    void clear() {
        sixes = 0;
        fill = 0;
    }

    /** Appends armoured characters; false if one is not of the alphabet or there are too many. */
    boolean append(String text, int from, int to) {
        if (sixes + to - from > MAX_SIXES) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int value = text.charAt(i) - 48;
            if (value > 40) {
                value -= 8;
            }
            if (value < 0 || value > 63) {
                return false;
            }
            six[sixes++] = (byte) value;
        }
        return true;
    }

    void copyFrom(AisMessage other) {
        System.arraycopy(other.six, 0, six, 0, other.sixes);
        sixes = other.sixes;
        fill = other.fill;
    }

    void fill(int bits) {
        fill = bits;
    }

    int bits() {
        return sixes * 6 - fill;
    }

    /** Unsigned number of up to 30 bits; bits behind the end read as 0. */
    int number(int from, int count) {
        int value = 0;
        int at = from;
        int left = count;
        while (left > 0) {
            int index = at / 6;
            int have = 6 - at % 6;
            int take = Math.min(have, left);
            int sixth = index < sixes ? six[index] : 0;
            value = value << take | (sixth >> (have - take) & ((1 << take) - 1));
            at += take;
            left -= take;
        }
        return value;
    }

    /** Signed number of up to 30 bits. */
    int signed(int from, int count) {
        return number(from, count) << (32 - count) >> (32 - count);
    }

    /** Text in the six-bit alphabet up to the first {@code @}, spaces at its end dropped. */
    String text(int from, int chars) {
        StringBuilder text = new StringBuilder(chars);
        int length = 0;
        for (int i = 0; i < chars && from + 6 * i + 6 <= bits(); i++) {
            int value = number(from + 6 * i, 6);
            if (value == 0) {
                break;
            }
            text.append((char) (value < 32 ? value + 64 : value));
            if (value != 32) {
                length = text.length();
            }
        }
        return text.substring(0, length);
    }
}
