package org.manumit.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives the application a home of its own in the temporary folder, removed when the JVM ends. */
public final class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = make();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test home",
                        Map.of(
                                "manumit.home", home.toString(),
                                "manumit.database.shared-buffers-megabytes", "64",
                                "manumit.database.max-wal-megabytes", "512")));
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            }
        });
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

    private static void remove(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException leftover) {
            // The temporary folder is the system's to clean.
        }
    }
}
