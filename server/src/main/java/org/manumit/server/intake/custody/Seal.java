package org.manumit.server.intake.custody;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key that lives in memory only. A file closed with it is unreadable once the process or this object is gone, which is the
 * point: case records whose consent has not been seen must not rest on a disk. AES-256 in counter mode; the file's digest
 * tells whether it was changed. Thread-safe.
 */
public final class Seal {

    /** No seal: the file waits as it is. */
    public static final Seal NONE = new Seal(null);

    private static final String TRANSFORMATION = "AES/CTR/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    private Seal(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    static Seal random() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new Seal(new SecretKeySpec(bytes, "AES"));
    }

    OutputStream closing(OutputStream out) {
        return key == null ? out : new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, key));
    }

    InputStream opening(InputStream in) {
        return key == null ? in : new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, key));
    }

    /** Each key closes one file, so a counter from zero never repeats. */
    private static Cipher cipher(int mode, SecretKeySpec key) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in counter mode", e);
        }
    }

    @Override
    public String toString() {
        return key == null ? "Seal[none]" : "Seal[…]";
    }
}
