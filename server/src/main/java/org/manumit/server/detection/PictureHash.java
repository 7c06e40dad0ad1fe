package org.manumit.server.detection;

import java.util.regex.Pattern;

/** Perceptual hashes of pictures as feeds give them: 16 hexadecimal digits. Longer digests tell equal files only. */
final class PictureHash {

    private static final int BASE = 16;
    private static final Pattern PERCEPTUAL = Pattern.compile("[0-9a-fA-F]{16}");

    private PictureHash() {}

    static boolean isPerceptual(String hash) {
        return PERCEPTUAL.matcher(hash).matches();
    }

    /** Its 64 bits. */
    static long bits(String hash) {
        return Long.parseUnsignedLong(hash, BASE);
    }
}
