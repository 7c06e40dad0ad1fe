package org.manumit.server.safeguard;

/** The request needs a signed-in user: HTTP 401. */
public final class SignInNeeded extends RuntimeException {

    SignInNeeded() {
        super("sign-in-needed");
    }
}
