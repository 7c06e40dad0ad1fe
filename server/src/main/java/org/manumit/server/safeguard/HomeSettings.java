package org.manumit.server.safeguard;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the server keeps its files.
 *
 * @param home folder of secrets, database and custody; by default {@code /var/lib/manumit} for root, {@code ~/.manumit} for others. The short
 *     name {@code manumit.home} sets it too
 */
@ConfigurationProperties(prefix = "manumit.server", ignoreUnknownFields = false)
record HomeSettings(@Nullable String home) {

    Path folder() {
        if (home != null && !home.isBlank()) {
            return Path.of(home).toAbsolutePath().normalize();
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? Path.of("/var/lib/manumit") : Path.of(System.getProperty("user.home"), ".manumit");
    }
}
