package org.manumit.server.safeguard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens that {@code safeguard.enter} accepts: fields joined by bars, a tilde, HMAC-SHA256 (RFC 2104). Fields are ids and words of
 * our own, so no separator can be smuggled in. Thread-safe.
 */
final class ReadingToken {

    private static final Duration LIFE = Duration.ofHours(6);
    private final SecretKeySpec key;
    private final Clock clock;

    ReadingToken(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.clock = clock;
    }

    /** @param transaction backend and transaction as {@code safeguard.begin()} gives them */
    String sign(String transaction, Actor actor, @Nullable Mandate mandate, Purpose purpose, Reach reach) {
        String body = String.join(
                "|",
                transaction,
                Long.toString(clock.instant().plus(LIFE).getEpochSecond()),
                actor.userId().isPresent() ? Long.toString(actor.userId().getAsLong()) : "",
                actor.agencyId().isPresent() ? Integer.toString(actor.agencyId().getAsInt()) : "",
                actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                mandate == null ? "" : mandate.kind().name(),
                mandate == null || mandate.inquiryId() == null
                        ? ""
                        : mandate.inquiryId().toString(),
                purpose.key(),
                actor.run().orElse(""),
                String.join(",", new TreeSet<>(reach.reads())),
                String.join(",", new TreeSet<>(reach.writes())),
                reach.classList());
        return body + "~" + HexFormat.of().formatHex(mac(body));
    }

    private byte[] mac(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
