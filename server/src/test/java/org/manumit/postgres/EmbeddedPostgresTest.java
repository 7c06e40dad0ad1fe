package org.manumit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {

    private static final String PASSWORD = "a password of the test";
    private Path home = Path.of("");

    @BeforeEach
    void aHome() throws IOException {
        home = Files.createTempDirectory("manumit-postgres-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void removeHome() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(
                home.resolve("database"), home.resolve("programs"), PostgresSettings.small(), PASSWORD);
    }

    private static void execute(EmbeddedPostgres cluster, String sql) throws SQLException {
        try (Connection connection = cluster.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres cluster, String sql) throws SQLException {
        try (Connection connection = cluster.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAnOrderlyRestart() throws SQLException {
        try (EmbeddedPostgres cluster = start()) {
            execute(cluster, "CREATE TABLE kept AS SELECT 7 AS number");
        }
        try (EmbeddedPostgres cluster = start()) {
            assertThat(ask(cluster, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void itIsDurableSpeaksToTheLoopbackOnlyAndRunsAsAnOrdinaryUser() throws SQLException, IOException {
        try (EmbeddedPostgres cluster = start()) {
            assertThat(ask(cluster, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(cluster, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(cluster, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(cluster, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(cluster, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.getOwner(Path.of("/proc/" + cluster.pid())).getName())
                    .isNotEqualTo("root");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster.data())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database/socket"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (EmbeddedPostgres cluster = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(
                            cluster.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, "wrong"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() ->
                            DriverManager.getConnection(cluster.jdbcUrl("postgres"), EmbeddedPostgres.SUPERUSER, ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aPostmasterThatOutlivedItsServerIsTakenOver() throws SQLException {
        EmbeddedPostgres orphan = start();
        execute(orphan, "CREATE TABLE kept AS SELECT 7 AS number");
        // The first supervisor is simply forgotten, as after kill -9 of the server.
        try (EmbeddedPostgres heir = start()) {
            assertThat(heir.pid()).isEqualTo(orphan.pid());
            assertThat(heir.port()).isEqualTo(orphan.port());
            assertThat(ask(heir, "SELECT number FROM kept")).isEqualTo("7");
            orphan.forget();
        }
    }

    @Test
    void aKilledPostmasterIsStartedAgainOnItsPortWithAllThatWasCommitted() throws Exception {
        try (EmbeddedPostgres cluster = start()) {
            execute(cluster, "CREATE TABLE kept AS SELECT 7 AS number");
            long killed = cluster.pid();
            int port = cluster.port();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            for (int tries = 0; tries < 600 && (cluster.pid() == killed || !answers(cluster)); tries++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(cluster.port()).isEqualTo(port);
            assertThat(ask(cluster, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    private static boolean answers(EmbeddedPostgres cluster) {
        try {
            return "1".equals(ask(cluster, "SELECT 1"));
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void anInterruptedFirstStartIsBegunAnew() throws Exception {
        Files.createDirectories(home.resolve("database/data-making/base"));
        try (EmbeddedPostgres cluster = start()) {
            assertThat(ask(cluster, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aDatabaseKilledTogetherWithItsServerStartsAgain() throws Exception {
        EmbeddedPostgres struck = start();
        execute(struck, "CREATE TABLE kept AS SELECT 7 AS number");
        long pid = struck.pid();
        struck.forget();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        // Its children may still be there, and hold its memory, when the next server starts.
        try (EmbeddedPostgres heir = start()) {
            assertThat(ask(heir, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void aFolderWithoutAWholeDatabaseIsNotThrownAway() throws Exception {
        Path precious =
                Files.createDirectories(home.resolve("database/data/base")).resolve("precious");
        Files.writeString(precious, "rows");
        assertThatThrownBy(this::start).isInstanceOf(PostgresException.class).hasMessageContaining("PG_VERSION");
        assertThat(precious).hasContent("rows");
    }

    @Test
    void aStalePidFileThatNamesSomebodyElsesProcessIsNotTrusted() throws Exception {
        try (EmbeddedPostgres cluster = start()) {
            assertThat(cluster.pid()).isPositive();
        }
        Path pidFile = home.resolve("database/data/postmaster.pid");
        Files.writeString(
                pidFile,
                ProcessHandle.current().pid() + "\n" + home.resolve("database/data") + "\n0\n1\n\n127.0.0.1\n");
        assertThat(Orphan.find(home.resolve("database/data"))).isNull();
    }
}
