package org.manumit.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What opens a backup: a passphrase, stretched by Argon2id (RFC 9106, its second recommended choice: 64 MiB, 3 passes, 4 lanes), or
 * the content of a key file, which is already unguessable. Never printed.
 */
public final class BackupKey {

    private static final int SHORTEST_PASSPHRASE = 12;
    private static final int SHORTEST_KEY_FILE = 32;

    private final byte[] secret;
    private final boolean stretched;

    private BackupKey(byte[] secret, boolean stretched) {
        this.secret = secret;
        this.stretched = stretched;
    }

    /**
     * A passphrase of 12 characters or more; the array may be wiped afterwards.
     *
     * @throws IllegalArgumentException when it is shorter
     */
    public static BackupKey ofPassphrase(char[] passphrase) {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException("the passphrase must have at least " + SHORTEST_PASSPHRASE
                    + " characters but had " + passphrase.length);
        }
        ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        return new BackupKey(Arrays.copyOfRange(utf8.array(), utf8.position(), utf8.limit()), true);
    }

    /**
     * A key file of 32 bytes or more, such as {@code head -c 32 /dev/urandom > backup.key} makes.
     *
     * @throws IllegalArgumentException when it is shorter
     */
    public static BackupKey ofKeyFile(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (content.length < SHORTEST_KEY_FILE) {
            throw new IllegalArgumentException(
                    "the key file must have at least " + SHORTEST_KEY_FILE + " bytes but had " + content.length);
        }
        return new BackupKey(content, false);
    }

    boolean stretched() {
        return stretched;
    }

    /** 64 bytes for this salt: the first half encrypts, the second half recognises the key. */
    byte[] derive(byte[] salt) {
        byte[] root = stretched ? argon2id(salt) : mac(salt, secret);
        byte[] both = Arrays.copyOf(mac(root, "manumit backup: encrypt".getBytes(StandardCharsets.US_ASCII)), 64);
        System.arraycopy(mac(root, "manumit backup: recognise".getBytes(StandardCharsets.US_ASCII)), 0, both, 32, 32);
        return both;
    }

    private byte[] argon2id(byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(65_536)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(salt)
                .build());
        byte[] root = new byte[32];
        generator.generateBytes(secret, root);
        return root;
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(
                    "this Java runtime lacks HMAC-SHA256, which every runtime must have", missing);
        }
    }

    @Override
    public String toString() {
        return stretched ? "BackupKey[passphrase]" : "BackupKey[key file]";
    }
}
