package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The demonstration's accounts, one for each role, with passwords drawn on this machine. */
final class DemoAccounts {

    private static final String FILE = "demo-accounts.txt";
    static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** One person of the demonstration; {@code agency} is a kind of agency. */
    record Account(String username, String displayName, String role, String agency, String language, String password) {}

    private DemoAccounts() {}

    static List<Account> draw() {
        SecureRandom random = new SecureRandom();
        List<Account> accounts = new ArrayList<>();
        String[][] people = {
            {FirstAdministrator.USERNAME, "Administrator", ADMINISTRATOR, "oversight", "en"},
            {"analyst", "Inés Analista", "ANALYST", "police", "en"},
            {"supervisor", "Rui Supervisor", "SUPERVISOR", "police", "en"},
            {"field", "Fabienne Terrain", "FIELD", "police", "fr"},
            {"fiu", "Tomás Finanzas", "FINANCIAL_INTELLIGENCE_OFFICER", "fiu", "es"},
            {"prosecutor", "Paula Fiscal", "PROSECUTOR", "prosecution", "es"},
            {"military", "Marco Enlace", "MILITARY_LIAISON", "military", "pt"},
            {"inspector", "Laura Inspectora", "LABOUR_INSPECTOR", "labour", "es"},
            {"feeds", "Felix Feeds", "FEED_MANAGER", "police", "en"},
            {"auditor", "Aude Auditeur", "AUDITOR", "oversight", "en"},
            {"reviewer", "Olive Outside", "OUTSIDE_REVIEWER", "oversight", "en"},
        };
        for (String[] person : people) {
            accounts.add(new Account(person[0], person[1], person[2], person[3], person[4], password(random)));
        }
        return List.copyOf(accounts);
    }

    private static String password(SecureRandom random) {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(4, 0, LETTERS.length()).forEach(index -> password.append(LETTERS.charAt(index)));
        }
        return password.toString();
    }

    static void save(Path home, List<Account> accounts) {
        List<String> lines = new ArrayList<>();
        accounts.forEach(each -> lines.add(String.join(
                "\t",
                each.username(),
                each.displayName(),
                each.role(),
                each.agency(),
                each.language(),
                each.password())));
        Path file = home.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, lines, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new CommandFailure("the demo's accounts could not be written: " + failure.getMessage(), failure);
        }
    }

    static boolean exist(Path home) {
        return Files.isRegularFile(home.resolve(FILE));
    }

    static List<Account> load(Path home) {
        try {
            return Files.readAllLines(home.resolve(FILE)).stream()
                    .map(line -> line.split("\t", -1))
                    .map(part -> new Account(part[0], part[1], part[2], part[3], part[4], part[5]))
                    .toList();
        } catch (IOException failure) {
            throw new CommandFailure("the demo's accounts are not readable: " + failure.getMessage(), failure);
        }
    }
}
