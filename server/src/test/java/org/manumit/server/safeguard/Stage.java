package org.manumit.server.safeguard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.server.harness.Client;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Makes the people and mandates that a test needs, past all checks, as the database's superuser. */
@TestComponent
public class Stage {

    private static final String PASSWORD = "correct horse battery";
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
    private final Database database;
    private final Gate gate;
    private final Environment environment;
    private final AtomicInteger serial = new AtomicInteger();
    private final Set<String> seeded = new HashSet<>();
    private boolean looked;

    Stage(Database database, Gate gate, Environment environment) {
        this.database = database;
        this.gate = gate;
        this.environment = environment;
    }

    /** A user of a test. */
    public record TestUser(long id, String username, int agencyId, Set<Role> roles) {}

    /** Empties every table but those that migrations filled; of safeguard's only the key of reading tokens is kept. */
    public void empty() {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            if (!looked) {
                // Nothing here is worth keeping when the machine stops; the product has no such switch.
                statement.execute("ALTER SYSTEM SET fsync = off");
                statement.execute("ALTER SYSTEM SET synchronous_commit = off");
                statement.execute("SELECT pg_reload_conf()");
                seeded.addAll(filled(connection));
                seeded.removeIf(table -> table.startsWith("safeguard.") && !table.equals("safeguard.secret"));
                looked = true;
            }
            // The journal refuses changes and its sequencer works all the while: lift the triggers, take its turn.
            statement.execute("SET session_replication_role = replica");
            statement.execute("SELECT pg_catalog.pg_advisory_lock(" + 0x6d616e756d6974L + ")");
            // Background work of the test before may fill one of two tables that go together: look until all are empty.
            for (Set<String> used = used(connection); !used.isEmpty(); used = used(connection)) {
                truncate(statement, used);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Background work of the test before may hold locks in another order: the loser of a deadlock tries again. */
    private static void truncate(Statement statement, Set<String> tables) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statement.execute("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE");
                return;
            } catch (SQLException failure) {
                if (attempt == 20 || !"40P01".equals(failure.getSQLState())) {
                    throw failure;
                }
            }
        }
    }

    /** The id of a new agency of that key, in Colombia. */
    public int agency(String key) {
        return (int) insert(
                "INSERT INTO safeguard.agency (key, name, country, kind) VALUES (?, ?, 'CO', 'police') RETURNING id",
                key,
                key);
    }

    /** AMBER rows of the owner may be read by the other. */
    public void share(int owner, int other) {
        insert(
                "INSERT INTO safeguard.agency_share (agency_id, with_agency_id) VALUES (?, ?) RETURNING agency_id",
                owner,
                other);
    }

    /** A new user with these roles. */
    public TestUser user(int agency, Role... roles) {
        String name = "user-" + serial.incrementAndGet();
        String[] names = Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        long id = insert(
                "INSERT INTO safeguard.person_of_staff (username, display_name, agency_id, roles) VALUES (?, ?, ?, ?) RETURNING id",
                name,
                name,
                agency,
                names);
        insert("INSERT INTO safeguard.credential (user_id, password_hash) VALUES (?, ?) RETURNING user_id", id, HASH);
        return new TestUser(id, name, agency, Set.of(roles));
    }

    /** An HTTP client that has signed in as the user, working under no inquiry. */
    public Client client(TestUser user) {
        return client(user, null);
    }

    /** An HTTP client that has signed in as the user and names the inquiry in each request. */
    public Client client(TestUser user, @Nullable String inquiry) {
        Client client = stranger();
        Client.Answer answer = client.post(
                "/api/safeguard/login", java.util.Map.of("username", user.username(), "password", PASSWORD));
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in failed: " + answer.body());
        }
        return inquiry == null ? client : client.under(inquiry);
    }

    /** An HTTP client that has not signed in. */
    public Client stranger() {
        return new Client(
                java.net.URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
    }

    /** Password of every test user. */
    public static String password() {
        return PASSWORD;
    }

    /** The number of a new inquiry of the agency, open for a year, with these members. */
    public String inquiry(int agency, TestUser... members) {
        return inquiry(agency, LocalDate.now(java.time.ZoneOffset.UTC).plusYears(1), members);
    }

    /** The same with a day of expiry. */
    public String inquiry(int agency, LocalDate expires, TestUser... members) {
        String number = "INQ-TEST-" + serial.incrementAndGet();
        TestUser supervisor = user(agency, Role.SUPERVISOR);
        long id = insert("""
                INSERT INTO safeguard.inquiry (number, agency_id, title, authority, suspicion, purpose, authorised_by, expires_on)
                VALUES (?, ?, 'Test inquiry', 'Test court', 'A written and reasonable suspicion that is long enough for the rule',
                    'investigate-trafficking', ?, ?) RETURNING id""", number, agency, supervisor.id(), expires);
        for (TestUser member : members) {
            insert(
                    "INSERT INTO safeguard.inquiry_member (inquiry_id, user_id) VALUES (?, ?) RETURNING user_id",
                    (int) id,
                    member.id());
        }
        return number;
    }

    /** The id of the inquiry: the compartment of its RED rows. */
    public int inquiryId(String number) {
        return (int) insert("SELECT id FROM safeguard.inquiry WHERE number = ?", number);
    }

    /** Access as the user would have in a request without an inquiry. */
    public Access access(TestUser user) {
        return access(user, null);
    }

    /** Access as the user would have in a request that names the inquiry. */
    public Access access(TestUser user, @Nullable String inquiry) {
        Gate.Caller caller =
                gate.find(SignedIn.bySession(user.id(), 0, Instant.now())).orElseThrow();
        return gate.open(caller.actor(), inquiry, Mandate.Need.NONE);
    }

    /** A connection that sees and may do everything, to set up or to look; the caller closes it. */
    public Connection superuser() throws SQLException {
        return database.superuser();
    }

    /** Runs one statement as superuser and returns the first column of its first row. */
    public long insert(String sql, Object... parameters) {
        try (Connection connection = superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_catalog.pg_tables
                        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'history', 'extensions')""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Tables with rows, found in one statement. */
    private Set<String> used(Connection connection) throws SQLException {
        Set<String> used = filled(connection);
        used.removeAll(seeded);
        return used;
    }

    private static Set<String> filled(Connection connection) throws SQLException {
        String question = tables(connection).stream()
                .map(table -> "SELECT '" + table + "' WHERE EXISTS (SELECT FROM " + table + ")")
                .collect(Collectors.joining(" UNION ALL "));
        Set<String> filled = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                filled.add(rows.getString(1));
            }
        }
        return filled;
    }
}
