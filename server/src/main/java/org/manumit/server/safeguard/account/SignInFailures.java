package org.manumit.server.safeguard.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.manumit.postgres.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by name and locks: from the fifth on for a minute, doubling with each to an hour. Kept in the database, so that a
 * restart does not reset it. Names without an account lock alike. Thread-safe.
 */
@Component
class SignInFailures {

    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofHours(1);
    private final JdbcClient gate;
    private final Clock clock;
    private final SecretKeySpec key;

    SignInFailures(JdbcClient gate, Clock clock, Secrets secrets) {
        this.gate = gate;
        this.clock = clock;
        this.key = new SecretKeySpec(secrets.key("sign-in-names"), "HmacSHA256");
    }

    /** Until when the name is locked; empty if it is not. */
    Optional<Instant> lockedUntil(String username) {
        return gate.sql(
                        "SELECT locked_until FROM safeguard.sign_in_failure WHERE name_digest = :name AND locked_until > :now")
                .param("name", digest(username))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp("locked_until").toInstant())
                .optional();
    }

    /** Counts one failure and locks the name if it was one too many. */
    void failed(String username) {
        Instant now = clock.instant();
        int failures = gate.sql("""
                        INSERT INTO safeguard.sign_in_failure AS f (name_digest, failures, last_at) VALUES (:name, 1, :now)
                        ON CONFLICT (name_digest) DO UPDATE SET last_at = :now,
                            failures = CASE WHEN f.last_at < :forgotten THEN 1 ELSE f.failures + 1 END
                        RETURNING failures""")
                .param("name", digest(username))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
        if (failures >= FREE_TRIES) {
            gate.sql("UPDATE safeguard.sign_in_failure SET locked_until = :until WHERE name_digest = :name")
                    .param("until", Timestamp.from(now.plus(lock(failures))))
                    .param("name", digest(username))
                    .update();
        }
        gate.sql("DELETE FROM safeguard.sign_in_failure WHERE last_at < :forgotten")
                .param("forgotten", Timestamp.from(now.minus(Duration.ofDays(2))))
                .update();
    }

    void succeeded(String username) {
        gate.sql("DELETE FROM safeguard.sign_in_failure WHERE name_digest = :name")
                .param("name", digest(username))
                .update();
    }

    /** How long the n-th failure locks. */
    static Duration lock(int failures) {
        Duration lock = Duration.ofMinutes(1L << Math.min(10, Math.max(0, failures - FREE_TRIES)));
        return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
    }

    private String digest(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String name = username.strip().toLowerCase(Locale.ROOT);
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
