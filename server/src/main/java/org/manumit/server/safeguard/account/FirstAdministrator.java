package org.manumit.server.safeguard.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.manumit.server.safeguard.Home;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On a server without users makes the account {@code admin} with a one-time password, written to {@code first-password} in the home folder
 * (0600). Only the file's path is printed.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private final JdbcClient gate;
    private final Passwords passwords;
    private final Home home;

    FirstAdministrator(JdbcClient gate, Passwords passwords, Home home) {
        this.gate = gate;
        this.passwords = passwords;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (gate.sql("SELECT safeguard.has_staff()").query(Boolean.class).single()) {
            return;
        }
        String password = Passwords.random();
        Path file = home.folder().resolve("first-password");
        write(file, password);
        create(passwords.hash(password));
        System.out.println("Sign in as 'admin' with the one-time password in " + file);
    }

    private void create(String hash) {
        gate.sql("""
                        WITH place AS (
                            INSERT INTO safeguard.agency (key, name, country, kind) VALUES ('administration', 'Administration', 'ZZ', 'oversight')
                            RETURNING id
                        ), person AS (
                            INSERT INTO safeguard.person_of_staff (username, display_name, agency_id, roles)
                            SELECT 'admin', 'Administrator', id, '{ADMINISTRATOR}' FROM place RETURNING id
                        )
                        INSERT INTO safeguard.credential (user_id, password_hash, one_time) SELECT id, :hash, true FROM person""").param("hash", hash).update();
    }

    private static void write(Path file, String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("The first password could not be written to " + file, failure);
        }
    }
}
