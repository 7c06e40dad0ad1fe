package org.manumit.server.safeguard.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.problem.Absent;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens with which programs act in a user's name: 256 random bits, kept as their SHA-256. Thread-safe. */
@Component
public class ApiTokens {

    private static final String PREFIX = "mnm_";
    private static final int LONGEST_DAYS = 366;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient gate;
    private final Clock clock;

    ApiTokens(JdbcClient gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** A token without its secret. */
    public record Token(long id, String name, LocalDate expires) {}

    /** A token just made; its secret is shown this once. */
    public record FreshToken(Token token, String secret) {

        @Override
        public String toString() {
            return "FreshToken[" + token.id() + "]";
        }
    }

    /** The caller's own, not revoked. */
    public List<Token> list(Access access) {
        return access.inTransaction(
                Act.of("safeguard.list-own-tokens"),
                transaction -> transaction
                        .jdbc()
                        .sql(
                                "SELECT id, name, expires_on FROM safeguard.api_token WHERE revoked_at IS NULL ORDER BY id")
                        .query((row, number) -> new Token(
                                row.getLong("id"), row.getString("name"), row.getObject("expires_on", LocalDate.class)))
                        .list());
    }

    /** @param expires last day on which it works, at most {@value #LONGEST_DAYS} days ahead */
    public FreshToken create(Access access, String name, LocalDate expires) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (name.isBlank() || name.length() > 80) {
            throw new Invalid("safeguard", "field-invalid", Map.of("field", "name"));
        }
        if (expires.isBefore(today) || expires.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Invalid("safeguard", "expiry-out-of-range", Map.of("longest", LONGEST_DAYS));
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return access.inTransaction(Act.of("safeguard.create-own-token"), transaction -> {
            long id = transaction
                    .jdbc()
                    .sql("""
                            INSERT INTO safeguard.api_token (user_id, name, hash, expires_on)
                            VALUES (:user, :name, :hash, :expires) RETURNING id""")
                    .param("user", access.actor().userId().orElseThrow())
                    .param("name", name.strip())
                    .param("hash", hash(secret))
                    .param("expires", expires)
                    .query(Long.class)
                    .single();
            transaction.concerns("token", id);
            return new FreshToken(new Token(id, name.strip(), expires), secret);
        });
    }

    public void revoke(Access access, long id) {
        int changed = access.inTransaction(
                Act.of("safeguard.revoke-own-token", "token", id),
                transaction -> transaction
                        .jdbc()
                        .sql("UPDATE safeguard.api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update());
        if (changed == 0) {
            throw new Absent("safeguard", "token-unknown");
        }
    }

    /** Whose token this is; empty if it is unknown, revoked, expired, or its account is disabled. */
    public Optional<SignedIn> owner(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > 100) {
            return Optional.empty();
        }
        return gate.sql("""
                        SELECT u.id, u.epoch FROM safeguard.api_token t JOIN safeguard.person_of_staff u ON u.id = t.user_id
                        WHERE t.hash = :hash AND t.revoked_at IS NULL AND t.expires_on >= :today AND NOT u.disabled""")
                .param("hash", hash(secret))
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> SignedIn.byToken(row.getLong("id"), row.getInt("epoch"), clock.instant()))
                .optional();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
