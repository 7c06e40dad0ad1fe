package org.manumit.server.safeguard;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;

/**
 * Who a session or token belongs to, as the HTTP layer knows it.
 *
 * @param userId the user
 * @param epoch the account's epoch at sign-in; a later one voids it
 * @param since when the session began, seconds since 1970; for a token, when the request came
 * @param byToken whether a program's token was shown instead of a session
 */
public record SignedIn(long userId, int epoch, long since, boolean byToken) implements Principal, Serializable {

    /** A session ends after this long, however busy it is. */
    public static final Duration LONGEST_SESSION = Duration.ofHours(12);

    public static SignedIn bySession(long userId, int epoch, Instant now) {
        return new SignedIn(userId, epoch, now.getEpochSecond(), false);
    }

    public static SignedIn byToken(long userId, int epoch, Instant now) {
        return new SignedIn(userId, epoch, now.getEpochSecond(), true);
    }

    boolean tooOld(Instant now) {
        return now.getEpochSecond() - since > LONGEST_SESSION.toSeconds();
    }

    @Override
    public String getName() {
        return Long.toString(userId);
    }
}
