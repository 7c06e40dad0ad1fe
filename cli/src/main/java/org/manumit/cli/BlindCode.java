package org.manumit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that two desks share: 32 random bytes, in a file as 64 hexadecimal digits. Thread-safe (immutable). */
final class BlindCode {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final byte[] secret;

    private BlindCode(byte[] secret) {
        this.secret = secret;
    }

    /** Writes a new code to a file that nobody else can read. */
    static void writeNew(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try {
            boolean posix =
                    Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            FileAttribute<?>[] mine = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(file, mine);
            Files.writeString(file, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new CommandFailure(file + " is there already: name a new file for the code", there);
        }
    }

    /** @throws CommandFailure if the file holds no code, or others can read it */
    static BlindCode read(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new CommandFailure(
                        "%s can be read by others, who could take your place: chmod 600 it, or make a new code"
                                .formatted(file));
            }
            String text = Files.size(file) > 1_000
                    ? ""
                    : Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!text.matches("[0-9a-fA-F]{%d}".formatted(2 * BYTES))) {
                throw new CommandFailure(
                        "%s holds no code: make one with `manumit blind --new-code FILE` and give the partner a copy"
                                .formatted(file));
            }
            return new BlindCode(HexFormat.of().parseHex(text));
        } catch (IOException failed) {
            throw new CommandFailure("the code in " + file + " is not readable: " + failure(failed), failed);
        }
    }

    private static String failure(IOException failed) {
        return failed.getClass().getSimpleName();
    }

    /** A code of a test. */
    static BlindCode of(byte[] secret) {
        return new BlindCode(secret.clone());
    }

    /** Keyed digest of what is said, for one use. */
    byte[] digest(String use, byte[]... said) {
        return mac(mac(secret, use.getBytes(StandardCharsets.UTF_8)), said);
    }

    /** HMAC with SHA-256. */
    static byte[] mac(byte[] key, byte[]... said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] each : said) {
                mac.update(each);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", missing);
        }
    }
}
