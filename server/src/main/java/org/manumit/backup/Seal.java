package org.manumit.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of a backup file: a header, then chunks of 64 KiB, each sealed with AES-256-GCM.
 *
 * <p>Method: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár, 2015), as in the age format: the nonce is the chunk's
 * number and a mark on the last chunk, so that chunks cannot be dropped, repeated, reordered or cut off unnoticed. The key is fresh
 * for every file, since the salt is; so no nonce repeats under a key. Header: 16 bytes of name and version, one byte for the kind of
 * key, 16 bytes of salt, 16 bytes that recognise the key.
 */
final class Seal {

    static final int CHUNK = 1 << 16;
    static final int TAG = 16;

    private static final byte[] NAME = "MANUMIT BACKUP1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int HEADER = NAME.length + 1 + SALT + 16;

    private final SecretKeySpec key;
    private final byte[] header;

    private Seal(byte[] derived, byte[] header) {
        this.key = new SecretKeySpec(derived, 0, 32, "AES");
        this.header = header;
    }

    /** Begins a new file: writes its header. */
    static Seal create(BackupKey key, OutputStream out) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] derived = key.derive(salt);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(NAME)
                .put((byte) (key.stretched() ? 'P' : 'K'))
                .put(salt)
                .put(derived, 32, 16)
                .array();
        out.write(header);
        return new Seal(derived, header);
    }

    /** Reads the header of a file and recognises the key. */
    static Seal open(BackupKey key, InputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        try {
            new DataInputStream(in).readFully(header);
        } catch (EOFException tooShort) {
            throw new BackupException(
                    BackupException.Reason.NOT_A_BACKUP, "This file is too short to be a backup.", tooShort);
        }
        if (!Arrays.equals(header, 0, NAME.length, NAME, 0, NAME.length)) {
            throw new BackupException(
                    BackupException.Reason.NOT_A_BACKUP, "This file is not a backup of this version of the product.");
        }
        boolean passphrase = header[NAME.length] == 'P';
        if (passphrase != key.stretched()) {
            throw new BackupException(
                    BackupException.Reason.WRONG_KEY,
                    "This backup was made with a " + (passphrase ? "passphrase" : "key file") + ". Give that.");
        }
        byte[] salt = Arrays.copyOfRange(header, NAME.length + 1, NAME.length + 1 + SALT);
        byte[] derived = key.derive(salt);
        byte[] found = Arrays.copyOfRange(header, HEADER - 16, HEADER);
        if (!MessageDigest.isEqual(found, Arrays.copyOfRange(derived, 32, 48))) {
            throw new BackupException(
                    BackupException.Reason.WRONG_KEY,
                    "The " + (passphrase ? "passphrase" : "key file") + " is not the one this backup was made with.");
        }
        return new Seal(derived, header);
    }

    byte[] seal(long number, boolean last, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-256-GCM failed, which every runtime must have", broken);
        }
    }

    byte[] unseal(long number, boolean last, byte[] sealed, int length) {
        try {
            return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed, 0, length);
        } catch (GeneralSecurityException damaged) {
            throw new BackupException(
                    last ? BackupException.Reason.CUT_OFF : BackupException.Reason.DAMAGED,
                    last
                            ? "The backup ends too early or its end is damaged. Use another copy."
                            : "The backup is damaged near byte " + (HEADER + number * (CHUNK + TAG))
                                    + ". Use another copy.",
                    damaged);
        }
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putShort((short) 0)
                .put((byte) 0)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
