package org.manumit.analytics.linkage.blind.oprf;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import javax.crypto.Cipher;

/**
 * Code words of inputs of 128 bits: words of different inputs differ in at least 128 of 512 places but with a chance below
 * 2<sup>-80</sup>, so that who knows one knows nothing of another (the pseudo-random codes of Kolesnikov,
 * Kumaresan, Rosulek and Trieu 2016). Four AES blocks under keys that both parties know and that were drawn after the inputs were fixed. Confined to one
 * thread.
 */
final class CodeWords {

    private static final int BLOCKS = BitMatrix.WIDTH / 128;
    private static final int BLOCK = 16;

    private final Cipher[] ciphers = new Cipher[BLOCKS];

    /** Keys are read from a seed that both parties have. */
    CodeWords(byte[] seed) {
        for (int block = 0; block < BLOCKS; block++) {
            MessageDigest digest = Secrets.sha256();
            digest.update((byte) block);
            ciphers[block] = Secrets.permutation(Secrets.half(digest.digest(seed)));
        }
    }

    /**
     * Words of many inputs.
     *
     * @param inputs two longs each
     * @return {@link BitMatrix#WORDS} longs each
     */
    long[] of(long[] inputs) {
        int count = inputs.length / 2;
        byte[] plain = new byte[count * BLOCK];
        ByteBuffer.wrap(plain).asLongBuffer().put(inputs);
        byte[] hidden = new byte[plain.length];
        long[] words = new long[count * BitMatrix.WORDS];
        for (int block = 0; block < BLOCKS; block++) {
            Secrets.run(ciphers[block], plain, plain.length, hidden);
            ByteBuffer read = ByteBuffer.wrap(hidden);
            for (int i = 0; i < count; i++) {
                words[i * BitMatrix.WORDS + 2 * block] = read.getLong();
                words[i * BitMatrix.WORDS + 2 * block + 1] = read.getLong();
            }
        }
        return words;
    }
}
