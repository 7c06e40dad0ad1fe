package org.manumit.server.safeguard;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who a session or token belongs to, as the HTTP layer knows it.
 *
 * @param userId the user
 * @param epoch the account's epoch at sign-in; a later one voids it
 */
record SignedIn(long userId, int epoch) implements Principal, Serializable {

    @Override
    public String getName() {
        return Long.toString(userId);
    }
}
