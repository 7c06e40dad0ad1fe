package org.manumit.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the messages of one session: AES-256 in Galois counter mode, a key for each direction, messages counted, so
 * that none can be read, changed, repeated, left out or sent back. Keys are expanded from the session's secret by HMAC, as
 * HKDF does (RFC 5869, section 2.3). Confined to one thread.
 */
final class BlindSession {

    /** Bytes that sealing adds. */
    static final int OVERHEAD = 16;

    private static final int NONCE = 12;

    private final byte[] secret;
    private final SecretKeySpec sealing;
    private final SecretKeySpec opening;
    private long sealed;
    private long opened;

    BlindSession(byte[] secret, boolean asks) {
        this.secret = secret.clone();
        sealing = new SecretKeySpec(key(asks ? "questions" : "answers"), "AES");
        opening = new SecretKeySpec(key(asks ? "answers" : "questions"), "AES");
    }

    /** A key of the session, 32 bytes, that both sides have. */
    byte[] key(String use) {
        return BlindCode.mac(secret, use.getBytes(StandardCharsets.US_ASCII), new byte[] {1});
    }

    byte[] seal(byte[] message) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, sealing, sealed++).doFinal(message);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("every Java has AES-GCM", failed);
        }
    }

    /** The next message of the partner's; nothing if this is not it, and then the session is as before. */
    Optional<byte[]> open(byte[] message) {
        if (message.length < OVERHEAD) {
            return Optional.empty();
        }
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, opening, opened).doFinal(message);
            opened++;
            return Optional.of(plain);
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("every Java has AES-GCM", failed);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, long number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                Arrays.copyOf(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), NONCE);
        cipher.init(mode, key, new GCMParameterSpec(OVERHEAD * Byte.SIZE, nonce));
        return cipher;
    }
}
