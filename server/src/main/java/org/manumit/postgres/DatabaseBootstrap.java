package org.manumit.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the roles, the database and its extensions, or brings them up to date; may be repeated. Needs a superuser's connection. */
public final class DatabaseBootstrap {

    /** Role that owns search functions: reads protected tables inside them, logs in nowhere. */
    public static final String SEARCH_ROLE = "manumit_search";

    private static final List<String> EXTENSIONS = List.of("pgcrypto", "pg_trgm", "unaccent");
    private final Secrets secrets;

    public DatabaseBootstrap(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Makes roles and the database. */
    public void cluster(Connection superuser, String database) throws SQLException {
        requireVersion(superuser);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("SET log_statement = 'none'");
            for (DatabaseRole role : DatabaseRole.values()) {
                ensureRole(superuser, role.roleName());
                // PostgreSQL refuses COPY into a table with row-level security to all but roles that bypass it. The
                // loader
                // reads no row for it: it holds INSERT, and SELECT on key columns alone.
                String rights = (role == DatabaseRole.OWNER ? "NOINHERIT" : "INHERIT")
                        + (role == DatabaseRole.LOADER ? " BYPASSRLS" : " NOBYPASSRLS");
                statement.execute("ALTER ROLE " + role.roleName()
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION " + rights
                        + " PASSWORD '" + secrets.text(role.secretName()) + "'");
            }
            ensureRole(superuser, SEARCH_ROLE);
            // NOINHERIT on the owner: it may hand a function to this role but sees no row through it.
            statement.execute("GRANT " + SEARCH_ROLE + " TO manumit_owner");
            statement.execute("GRANT manumit_app TO manumit_run");
            if (!exists(superuser, "SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?", database)) {
                statement.execute("CREATE DATABASE " + identifier(database)
                        + " OWNER manumit_owner TEMPLATE template0 ENCODING 'UTF8'");
            }
        }
    }

    /** Prepares the database itself: extensions, and nothing for the public. */
    public void database(Connection superuser, String database) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("REVOKE ALL ON DATABASE " + identifier(database) + " FROM PUBLIC");
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            // A role may by default end other sessions of its own name: requests share one.
            statement.execute("REVOKE EXECUTE ON FUNCTION pg_catalog.pg_terminate_backend(integer, bigint),"
                    + " pg_catalog.pg_cancel_backend(integer) FROM PUBLIC");
            statement.execute("CREATE SCHEMA IF NOT EXISTS extensions");
            statement.execute("GRANT USAGE ON SCHEMA extensions TO PUBLIC");
            for (String extension : EXTENSIONS) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension + " SCHEMA extensions");
            }
            for (DatabaseRole role : DatabaseRole.values()) {
                statement.execute("GRANT CONNECT ON DATABASE " + identifier(database) + " TO " + role.roleName());
                statement.execute("ALTER ROLE " + role.roleName() + " IN DATABASE " + identifier(database)
                        + " SET search_path = extensions");
            }
            statement.execute("GRANT CREATE ON DATABASE " + identifier(database) + " TO manumit_owner");
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < 15) {
            throw new PostgresException("PostgreSQL 15 or later is needed, but the server there is version " + major);
        }
    }

    private static void ensureRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?", role)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + role + " NOLOGIN");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new PostgresException(
                    "A database name must be lower-case letters, digits and underscores but was '" + name + "'");
        }
        return name;
    }

    /** Password of a role. */
    public String password(DatabaseRole role) {
        return secrets.text(role.secretName());
    }
}
