package org.manumit.server.safeguard.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.manumit.postgres.Secrets;
import org.springframework.stereotype.Component;

/** Encrypts small secrets before they enter the database: AES-256-GCM, bound to the account, key outside the database. Thread-safe. */
@Component
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;

    Seal(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.key("account-seal"), "AES");
    }

    byte[] seal(long userId, byte[] plain) {
        byte[] nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, userId, nonce, plain);
        return ByteBuffer.allocate(12 + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(long userId, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[12];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return apply(Cipher.DECRYPT_MODE, userId, nonce, rest);
    }

    private byte[] apply(int mode, long userId, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(ByteBuffer.allocate(8).putLong(userId).array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(
                    "A sealed secret could not be opened: is the secrets folder the one of this database?", damaged);
        }
    }
}
