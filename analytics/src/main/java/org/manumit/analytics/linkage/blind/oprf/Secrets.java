package org.manumit.analytics.linkage.blind.oprf;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The ciphers and digests of the protocol, which every Java has. Thread-safe (stateless). */
final class Secrets {

    private Secrets() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The stream of AES-128 in counter mode under a seed of 16 bytes. */
    static Cipher stream(byte[] seed) {
        return cipher("AES/CTR/NoPadding", seed, new IvParameterSpec(new byte[16]));
    }

    /** AES-128 of single blocks, as a pseudo-random permutation. */
    static Cipher permutation(byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return cipher;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES", missing);
        }
    }

    private static Cipher cipher(String name, byte[] key, IvParameterSpec start) {
        try {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), start);
            return cipher;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES", missing);
        }
    }

    /** The next bytes of a stream, or the permuted blocks of a text, into an array of the same length. */
    static void run(Cipher cipher, byte[] in, int length, byte[] out) {
        try {
            int written = cipher.update(in, 0, length, out, 0);
            if (written != length) {
                throw new IllegalStateException("the cipher held back %d bytes".formatted(length - written));
            }
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the arrays have room", failed);
        }
    }

    /** The first 16 bytes of a digest. */
    static byte[] half(byte[] digest) {
        return ByteBuffer.allocate(16).put(digest, 0, 16).array();
    }
}
