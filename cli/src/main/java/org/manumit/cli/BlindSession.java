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
 * Seals and opens the messages of one session: AES-256 in Galois counter mode, a key for each direction, pieces counted, so
 * that none can be read, changed, cut, repeated, left out or sent back. Keys are expanded from the session's secret by HMAC, as
 * HKDF does (RFC 5869, section 2.3). Confined to one thread.
 */
final class BlindSession {

    /** Bytes that sealing adds to a piece. */
    private static final int OVERHEAD = 16;
    /** Java seals and opens long pieces eight times slower than short ones. */
    private static final int PIECE = 1 << 14;

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

    /** The message in sealed pieces, one behind the other. */
    byte[] seal(byte[] message) {
        ByteBuffer whole = ByteBuffer.allocate(sealedLength(message.length));
        try {
            for (int from = 0; from == 0 || from < message.length; from += PIECE) {
                int length = Math.min(PIECE, message.length - from);
                boolean last = from + length == message.length;
                whole.put(cipher(Cipher.ENCRYPT_MODE, sealing, sealed++, last).doFinal(message, from, length));
            }
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("every Java has AES-GCM", failed);
        }
        return whole.array();
    }

    /** How long a message of so many bytes is when it is sealed. */
    static int sealedLength(int length) {
        return length + OVERHEAD * Math.max(1, (length + PIECE - 1) / PIECE);
    }

    /** The next message of the partner's; nothing if this is not it, and then the session is as before. */
    Optional<byte[]> open(byte[] message) {
        ByteBuffer whole = ByteBuffer.allocate(message.length);
        long number = opened;
        try {
            for (int from = 0; from == 0 || from < message.length; from += PIECE + OVERHEAD) {
                int length = Math.min(PIECE + OVERHEAD, message.length - from);
                boolean last = from + length == message.length;
                if (length < OVERHEAD) {
                    return Optional.empty();
                }
                whole.put(cipher(Cipher.DECRYPT_MODE, opening, number++, last).doFinal(message, from, length));
            }
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("every Java has AES-GCM", failed);
        }
        opened = number;
        return Optional.of(Arrays.copyOf(whole.array(), whole.position()));
    }

    /** The last piece of a message is marked, so that none can be cut short. */
    private static Cipher cipher(int mode, SecretKeySpec key, long number, boolean last)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce =
                Arrays.copyOf(ByteBuffer.allocate(Long.BYTES).putLong(number).array(), NONCE);
        cipher.init(mode, key, new GCMParameterSpec(OVERHEAD * Byte.SIZE, nonce));
        cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
        return cipher;
    }
}
