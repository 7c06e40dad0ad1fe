package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The administrator that a new server makes for itself, with a password left in a file only its owner can read. */
final class FirstAdministrator {

    static final String USERNAME = "administrator";

    private FirstAdministrator() {}

    static String password(Path home) {
        Path file = home.resolve("secrets").resolve("first-administrator");
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new CommandFailure("the first administrator's password is not in " + file, failure);
        }
    }
}
