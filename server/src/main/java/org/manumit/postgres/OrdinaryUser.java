package org.manumit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose rights PostgreSQL runs with: it refuses to run as root, so a server started by root hands it to an ordinary user. A user named
 * {@code manumit} is preferred, then {@code postgres}, then {@code nobody}.
 */
final class OrdinaryUser {

    private static final List<String> CANDIDATES = List.of("manumit", "postgres", "nobody");
    private final String name;
    private final boolean other;

    private OrdinaryUser(String name, boolean other) {
        this.name = name;
        this.other = other;
    }

    static OrdinaryUser current() {
        String self = System.getProperty("user.name", "");
        if (!"root".equals(self)) {
            return new OrdinaryUser(self, false);
        }
        return CANDIDATES.stream()
                .filter(OrdinaryUser::exists)
                .findFirst()
                .map(found -> new OrdinaryUser(found, true))
                .orElseThrow(
                        () -> new PostgresException(
                                "The server was started as root, and PostgreSQL must not run as root, but none of"
                                        + " the users manumit, postgres, nobody exists. Create a user 'manumit' or start as an ordinary user."));
    }

    /** The command, wrapped so that it runs with this user's rights. */
    List<String> command(List<String> plain) {
        if (!other) {
            return plain;
        }
        List<String> wrapped = new ArrayList<>();
        if (installed("setpriv")) {
            wrapped.addAll(List.of(
                    "setpriv", "--reuid=" + name, "--regid=" + group(), "--clear-groups", "--no-new-privs", "--"));
        } else if (installed("runuser")) {
            wrapped.addAll(List.of("runuser", "-u", name, "--"));
        } else {
            throw new PostgresException(
                    "The server was started as root and found neither setpriv nor runuser to give up its rights."
                            + " Install util-linux or start as an ordinary user.");
        }
        wrapped.addAll(plain);
        return wrapped;
    }

    /** Creates the folder with mode 0700 for this user alone. */
    void own(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(
                folder,
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
        give(folder);
    }

    /** Makes this user the owner of the file or folder itself. */
    void give(Path path) throws IOException {
        if (!other) {
            return;
        }
        UserPrincipalLookupService lookup = path.getFileSystem().getUserPrincipalLookupService();
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setOwner(lookup.lookupPrincipalByName(name));
    }

    /** Fails with an explanation if this user cannot walk down to the folder. */
    void requireWayTo(Path folder) {
        if (!other) {
            return;
        }
        for (Path step = folder.toAbsolutePath().normalize(); step != null; step = step.getParent()) {
            if (Files.exists(step) && !mayPass(step)) {
                throw new PostgresException(
                        "The database runs as the user '" + name + "', who may not enter " + step
                                + ". Choose a home that others may walk through (chmod o+x), such as /var/lib/manumit, with manumit.home.");
            }
        }
    }

    private boolean mayPass(Path step) {
        try {
            boolean mine = Files.getOwner(step).getName().equals(name);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(step);
            return permissions.contains(mine ? PosixFilePermission.OWNER_EXECUTE : PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String group() {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean exists(String candidate) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(candidate);
            return true;
        } catch (UserPrincipalNotFoundException absent) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean installed(String program) {
        return Stream.of("/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
    }
}
