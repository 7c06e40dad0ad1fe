package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The administrator that a new server makes for itself, with a one-time password in a file only its owner can read. */
final class FirstAdministrator {

    static final String USERNAME = "admin";

    private FirstAdministrator() {}

    /** Signs in with the one-time password and replaces it, as a person would at the first sign-in. */
    static void signIn(ApiClient api, Path home, String newPassword) {
        Path file = home.resolve("first-password");
        try {
            String oneTime = Files.readString(file).strip();
            api.login(USERNAME, oneTime);
            api.post("/api/safeguard/me/password", Map.of("current", oneTime, "next", newPassword));
        } catch (IOException failure) {
            throw new CommandFailure("the first administrator's password is not in " + file, failure);
        }
    }
}
