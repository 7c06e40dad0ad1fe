package org.manumit.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the application a home of its own in the temporary folder, removed when the JVM ends. */
public final class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = make();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> removeWhenStopped(home)));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test home",
                        Map.of(
                                "manumit.home", home.toString(),
                                // Tests run detectors themselves; a judgement of one must not do so in the next.
                                "manumit.detection.pause-after-joining", "1h",
                                "manumit.database.shared-buffers-megabytes", "64",
                                "manumit.database.max-wal-megabytes", "512",
                                "manumit.safeguard.oidc.issuer",
                                        FakeIssuer.only().address(),
                                "manumit.safeguard.oidc.client-id", "manumit-test",
                                "manumit.safeguard.oidc.client-secret", "a secret of the test",
                                "manumit.safeguard.sign-ins-per-minute", "100000",
                                "manumit.safeguard.requests-per-minute", "1000000")));
    }

    private static Path make() {
        try {
            Path home = Files.createTempDirectory("manumit-test-");
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The application's own shutdown runs beside this one and stops the database; its files go when it has. */
    private static void removeWhenStopped(Path home) {
        try {
            for (int tries = 0; tries < 300 && Files.exists(home.resolve("database/data/postmaster.pid")); tries++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException leftover) {
            // The temporary folder is the system's to clean.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
