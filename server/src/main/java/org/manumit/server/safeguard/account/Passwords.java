package org.manumit.server.safeguard.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.manumit.problem.Invalid;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashing: Argon2id (RFC 9106) with 19 MiB, 2 passes, 1 lane, the OWASP minimum. At most two are computed at a time, so that a
 * flood of sign-ins cannot take the server's memory. Thread-safe.
 */
@Component
final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore turns = new Semaphore(2, true);
    private final String decoy;

    Passwords() {
        this.decoy = encoder.encode(random());
    }

    /** @throws Invalid {@code password-too-short}, {@code password-too-long} */
    String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Invalid("safeguard", "password-too-short", java.util.Map.of("shortest", SHORTEST));
        }
        if (length > LONGEST) {
            throw new Invalid("safeguard", "password-too-long", java.util.Map.of("longest", LONGEST));
        }
        return inTurn(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes the time that a comparison takes, for a name that has no account. */
    void pretend(String password) {
        matches(password, decoy);
    }

    /** 144 random bits as text. */
    static String random() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
