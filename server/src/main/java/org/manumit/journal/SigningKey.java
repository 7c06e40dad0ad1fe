package org.manumit.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that signs the journal's checkpoints: Ed25519 (RFC 8032) from the Java runtime. Kept in the home's {@code secrets}
 * folder, readable by its owner alone; the public half lies beside the checkpoints. Thread-safe.
 */
public final class SigningKey {

    /** Private half within the secrets folder: private key in base64 (PKCS #8) and verifier key, a line each. */
    public static final String FILE = "journal-signing.key";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** Makes a new key for a new journal, whose origin is made up so that two homes never share one. */
    public static SigningKey generate() {
        byte[] journal = new byte[6];
        new SecureRandom().nextBytes(journal);
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String origin = "manumit/journal/" + HexFormat.of().formatHex(journal);
            return new SigningKey(pair.getPrivate(), VerifierKey.of(origin, pair.getPublic()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks Ed25519, which Java 15 and later have", missing);
        }
    }

    /** Opens the key in this folder, and makes one if there is none. */
    public static SigningKey openOrCreate(Path secrets) throws IOException {
        Path file = secrets.resolve(FILE);
        if (Files.exists(file)) {
            return read(file);
        }
        SigningKey key = generate();
        key.write(file);
        return key;
    }

    private static SigningKey read(Path file) throws IOException {
        String[] lines = Files.readString(file).split("\n");
        if (lines.length != 2) {
            throw new IOException(
                    "the signing key must have 2 lines but has " + lines.length + ": restore it from a backup");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(lines[0]);
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(key, VerifierKey.parse(lines[1]));
        } catch (GeneralSecurityException | IllegalArgumentException | MalformedCheckpointException wrong) {
            throw new IOException("the signing key cannot be read: restore it from a backup", wrong);
        }
    }

    private void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String text = Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + verifier.text() + "\n";
        DurableFiles.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(file);
    }

    /** Signs what the journal says of itself. */
    public SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(checkpoint.signedBytes());
            return SignedCheckpoint.of(checkpoint, verifier.keyIdBytes(), signer.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the journal's key cannot sign: restore it from a backup", broken);
        }
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifier.keyId() + "]";
    }
}
