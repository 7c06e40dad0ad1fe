package org.manumit.server.safeguard;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.manumit.postgres.PostgresSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database.
 *
 * @param url JDBC address of your own PostgreSQL 15 or later, such as {@code jdbc:postgresql://db.agency.example:5432/manumit?sslmode=verify-full};
 *     empty for the embedded one
 * @param adminUsername a superuser there, to prepare roles and extensions
 * @param adminPassword that superuser's password
 * @param port port of the embedded database on 127.0.0.1; 0 picks a free one
 * @param sharedBuffersMegabytes cache of the embedded database, in megabytes; 0 takes an eighth of the machine's memory, 512 to 2048
 * @param maxWalMegabytes write-ahead log between checkpoints of the embedded database, in megabytes
 * @param connections connections that serve people's requests
 * @param runConnections connections that serve background runs
 * @param loadConnections connections that load observations
 */
@ConfigurationProperties(prefix = "manumit.database", ignoreUnknownFields = false)
record DatabaseSettings(
        @Nullable String url,
        @Nullable String adminUsername,
        @Nullable String adminPassword,
        @DefaultValue("0") int port,
        @DefaultValue("0") int sharedBuffersMegabytes,
        @DefaultValue("4096") int maxWalMegabytes,
        @DefaultValue("12") int connections,
        @DefaultValue("4") int runConnections,
        @DefaultValue("4") int loadConnections) {

    int sharedBuffers() {
        return sharedBuffersMegabytes > 0
                ? sharedBuffersMegabytes
                : PostgresSettings.sharedBuffersFor(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                        .getTotalMemorySize());
    }

    boolean embedded() {
        return url == null || url.isBlank();
    }

    @Override
    public String toString() {
        return "DatabaseSettings[embedded=" + embedded() + "]";
    }
}
