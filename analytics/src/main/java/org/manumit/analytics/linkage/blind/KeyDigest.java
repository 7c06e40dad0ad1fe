package org.manumit.analytics.linkage.blind;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Digest of a key's parts under the secret of a session, which is the same on both sides whatever numbers the parts have
 * there: the first 128 bits of SHA-256 of the secret, then each part as its kind, its length and its text, in the order of
 * those. Confined to one thread.
 */
final class KeyDigest {

    private final Parts parts;
    private final byte[] secret;
    private final MessageDigest digest;

    KeyDigest(Parts parts, byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the secret must have at least 16 bytes but has " + secret.length);
        }
        this.parts = parts;
        this.secret = secret.clone();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Sixteen bytes and more behind them. */
    ByteBuffer of(MatchKey key) {
        int[] numbers = key.parts();
        byte[][] written = new byte[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            written[i] = written(numbers[i]);
        }
        Arrays.sort(written, Arrays::compare);
        digest.update(secret);
        for (byte[] part : written) {
            digest.update(part);
        }
        return ByteBuffer.wrap(digest.digest());
    }

    private byte[] written(int part) {
        byte[] text = parts.text(part).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(text.length + 3)
                .put((byte) parts.kind(part).ordinal())
                .putShort((short) text.length)
                .put(text)
                .array();
    }
}
