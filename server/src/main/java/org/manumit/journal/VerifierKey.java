package org.manumit.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of the journal's key, in the text form of signed notes: {@code <origin>+<key id>+<base64 of 0x01 and the
 * 32 bytes of the key>}. Hand it to whoever is to watch the journal. Immutable, thread-safe.
 */
public final class VerifierKey {

    private static final byte ED25519_NOTE = 0x01;
    private static final int RAW_BYTES = 32;
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String origin;
    private final byte[] raw;
    private final byte[] id;
    private final PublicKey key;

    private VerifierKey(String origin, byte[] raw) throws GeneralSecurityException {
        this.origin = origin;
        this.raw = raw;
        this.id = keyId(origin, raw);
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + RAW_BYTES);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, RAW_BYTES);
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    static VerifierKey of(String origin, PublicKey key) throws GeneralSecurityException {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
    }

    /**
     * Reads the text form.
     *
     * @throws MalformedCheckpointException when it is not the text form of a key, or its key id does not belong to it
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedCheckpointException("origin+key id+key", parts.length + " parts");
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != RAW_BYTES + 1 || typed[0] != ED25519_NOTE) {
                throw new MalformedCheckpointException("an Ed25519 key of 33 bytes", typed.length + " bytes");
            }
            VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
            if (!key.keyId().equals(parts[1])) {
                throw new MalformedCheckpointException("key id " + key.keyId(), parts[1]);
            }
            return key;
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw new MalformedCheckpointException("an Ed25519 key in base64", "something else", wrong);
        }
    }

    /** True if this key signed the checkpoint, and the checkpoint is of this key's journal. */
    public boolean verifies(SignedCheckpoint signed) {
        if (!signed.checkpoint().origin().equals(origin) || !signed.keyId().equals(keyId())) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed.checkpoint().signedBytes());
            return check.verify(signed.signatureBytes());
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    /** Which journal this key signs. */
    public String origin() {
        return origin;
    }

    /** Four bytes in hexadecimal that tell keys apart. */
    public String keyId() {
        return HexFormat.of().formatHex(id);
    }

    byte[] keyIdBytes() {
        return id.clone();
    }

    /** The text form. */
    public String text() {
        byte[] typed = new byte[RAW_BYTES + 1];
        typed[0] = ED25519_NOTE;
        System.arraycopy(raw, 0, typed, 1, RAW_BYTES);
        return origin + "+" + keyId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public String toString() {
        return text();
    }

    private static byte[] keyId(String origin, byte[] raw) {
        MessageDigest digest = MerkleHash.sha256();
        digest.update(origin.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519_NOTE);
        return Arrays.copyOf(digest.digest(raw), 4);
    }
}
