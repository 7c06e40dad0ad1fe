package org.manumit.server.intake.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a file.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record FileDigest(String hex) {
    public FileDigest {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a file's digest must be 64 lower-case hexadecimal digits");
        }
    }

    public static FileDigest ofHex(String hex) {
        return new FileDigest(hex);
    }

    static FileDigest of(MessageDigest digest) {
        return new FileDigest(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
