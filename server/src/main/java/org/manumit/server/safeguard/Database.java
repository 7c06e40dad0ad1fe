package org.manumit.server.safeguard;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.manumit.postgres.DatabaseBootstrap;
import org.manumit.postgres.DatabaseRole;
import org.manumit.postgres.EmbeddedPostgres;
import org.manumit.postgres.PostgresException;
import org.manumit.postgres.PostgresSettings;
import org.manumit.postgres.Secrets;

/** The running database, prepared and migrated: the embedded one, or the site's own. */
final class Database implements AutoCloseable {

    private static final String NAME = "manumit";
    private final DatabaseSettings settings;
    private final DatabaseBootstrap bootstrap;
    private final @Nullable EmbeddedPostgres embedded;
    private final String url;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Database(
            DatabaseSettings settings, DatabaseBootstrap bootstrap, @Nullable EmbeddedPostgres embedded, String url) {
        this.settings = settings;
        this.bootstrap = bootstrap;
        this.embedded = embedded;
        this.url = url;
    }

    /** Starts or finds the database, makes roles, migrates, and stores the key of reading tokens. */
    static Database open(DatabaseSettings settings, Path home, Secrets secrets) {
        DatabaseBootstrap bootstrap = new DatabaseBootstrap(secrets);
        Database database = settings.embedded()
                ? startEmbedded(settings, home, secrets, bootstrap)
                : new Database(settings, bootstrap, null, Objects.requireNonNull(settings.url()));
        try {
            database.prepare();
            database.migrate();
            database.storeKey(secrets.key("reading-token"));
            return database;
        } catch (SQLException failure) {
            database.close();
            throw new PostgresException("The database could not be prepared: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Database startEmbedded(
            DatabaseSettings settings, Path home, Secrets secrets, DatabaseBootstrap bootstrap) {
        int others = 30;
        PostgresSettings cluster = new PostgresSettings(
                settings.port(),
                settings.sharedBuffers(),
                settings.connections() + settings.runConnections() + settings.loadConnections() + others,
                settings.maxWalMegabytes());
        EmbeddedPostgres embedded = EmbeddedPostgres.start(
                home.resolve("database"), home.resolve("programs"), cluster, secrets.text("database-superuser"));
        return new Database(settings, bootstrap, embedded, embedded.jdbcUrl(NAME));
    }

    /** A pool of connections of one role; closed with the database. */
    HikariDataSource pool(DatabaseRole role) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.roleName());
        config.setJdbcUrl(url);
        config.setUsername(role.roleName());
        config.setPassword(bootstrap.password(role));
        config.setMaximumPoolSize(size(role));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", role.roleName());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Server messages may quote the row at fault.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    private int size(DatabaseRole role) {
        return switch (role) {
            case APP -> settings.connections();
            case RUN -> settings.runConnections();
            case LOADER -> settings.loadConnections();
            case GATE -> 6;
            case SEQUENCER, OWNER -> 2;
        };
    }

    /** A superuser's connection to the database; the caller closes it. */
    Connection superuser() throws SQLException {
        return superuser(name());
    }

    private String name() {
        return url.replaceFirst("^jdbc:postgresql://[^/]*/", "").replaceFirst("\\?.*$", "");
    }

    private void prepare() throws SQLException {
        String database = name();
        try (Connection superuser = superuser("postgres")) {
            bootstrap.cluster(superuser, database);
        }
        try (Connection superuser = superuser(database)) {
            bootstrap.database(superuser, database);
        }
    }

    private Connection superuser(String database) throws SQLException {
        if (embedded != null) {
            return embedded.superuser(database);
        }
        if (settings.adminUsername() == null || settings.adminPassword() == null) {
            throw new PostgresException(
                    "manumit.database.url is set, so manumit.database.admin-username and admin-password are needed"
                            + " to prepare roles and extensions there");
        }
        String there = url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
        return DriverManager.getConnection(there, settings.adminUsername(), settings.adminPassword());
    }

    private void migrate() {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(url, DatabaseRole.OWNER.roleName(), bootstrap.password(DatabaseRole.OWNER))
                .locations("classpath:db/migration")
                .defaultSchema("history")
                .createSchemas(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
        flyway.load().migrate();
    }

    private void storeKey(byte[] key) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        url, DatabaseRole.OWNER.roleName(), bootstrap.password(DatabaseRole.OWNER));
                PreparedStatement statement = owner.prepareStatement("""
                        INSERT INTO safeguard.secret (name, value) VALUES ('reading-token', ?)
                        ON CONFLICT (name) DO UPDATE SET value = excluded.value""")) {
            statement.setBytes(1, key);
            statement.executeUpdate();
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        if (embedded != null) {
            embedded.close();
        }
    }
}
