package org.manumit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database of a home, for commands that run beside the server or while it is stopped: the running postmaster is used
 * and left running; otherwise the database is started, and stopped on close. Not thread-safe.
 */
public final class HomeDatabase implements AutoCloseable {

    /** Name of the product's database in the cluster. */
    public static final String DATABASE = "manumit";

    private final Path data;
    private final String password;
    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable HomeLock lock;

    private HomeDatabase(
            Path data, String password, int port, @Nullable EmbeddedPostgres started, @Nullable HomeLock lock) {
        this.data = data;
        this.password = password;
        this.port = port;
        this.started = started;
        this.lock = lock;
    }

    /**
     * Opens the database of the home.
     *
     * @throws PostgresException when the home has no embedded database, or a server is just starting there
     */
    public static HomeDatabase open(Path home) {
        return open(home, home.resolve("programs"));
    }

    /** The same with the database's programs unpacked elsewhere. */
    public static HomeDatabase open(Path home, Path programs) {
        Path data = home.toAbsolutePath().normalize().resolve("database/data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new PostgresException("There is no embedded database in " + home
                    + ". Name the server's home; a database of your own is backed up with its own tools.");
        }
        String password = new Secrets(home.resolve("secrets")).text("database-superuser");
        try {
            @Nullable Orphan running = Orphan.find(data);
            if (running != null && running.port() > 0) {
                return new HomeDatabase(data, password, running.port(), null, null);
            }
            return start(home, data, password, programs);
        } catch (IOException failure) {
            throw new PostgresException(
                    "The database of " + home + " cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private static HomeDatabase start(Path home, Path data, String password, Path programs) throws IOException {
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> new PostgresException(
                        "A server is starting or stopping on " + home + ". Try again in a minute."));
        EmbeddedPostgres cluster = EmbeddedPostgres.start(
                home.toAbsolutePath().normalize().resolve("database"),
                home.resolve("programs"),
                PostgresSettings.small(),
                password);
        return new HomeDatabase(data, password, cluster.port(), cluster, lock);
    }

    /** Folder of the cluster's files. */
    public Path data() {
        return data;
    }

    /**
     * A superuser's connection to the product's database; the caller closes it. Waits while the database recovers from a crash, which may
     * last.
     */
    public Connection superuser() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", EmbeddedPostgres.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        while (true) {
            try {
                return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, properties);
            } catch (SQLException refused) {
                if (!EmbeddedPostgres.CANNOT_CONNECT_NOW.equals(refused.getSQLState())) {
                    throw refused;
                }
                EmbeddedPostgres.pause(EmbeddedPostgres.RETRY);
            }
        }
    }

    /** Gives restored files of the cluster to the user whose rights the database runs with. */
    public static void handOver(Path cluster) throws IOException {
        OrdinaryUser user = OrdinaryUser.current();
        try (Stream<Path> files = Files.walk(cluster)) {
            for (Path file : files.toList()) {
                user.give(file);
            }
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException failure) {
                throw new PostgresException("The lock on the home could not be given up", failure);
            }
        }
    }
}
