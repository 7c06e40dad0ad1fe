package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.postgres.HomeDatabase;
import org.manumit.postgres.PostgresException;
import tools.jackson.databind.JsonNode;

/**
 * A home whose server, database and files are ill-treated. The server is a process of its own, started from the assembled jar as an
 * administrator would; a witness keeps copies of the checkpoints that had left the home. Confined to its test.
 */
final class TrialHome implements AutoCloseable {

    static final String FEED = "trial-tips";
    static final String FEED_BESIDE = "trial-beside";
    private static final Path JAR = Path.of("target", "manumit.jar").toAbsolutePath();
    private static final List<String> JAVA = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> SETTINGS = List.of(
            "--manumit.journal.checkpoint-every=1s",
            "--manumit.database.shared-buffers-megabytes=64",
            "--manumit.database.max-wal-megabytes=256",
            "--manumit.safeguard.requests-per-minute=1000000",
            "--manumit.safeguard.sign-ins-per-minute=100000");
    private static final String PASSWORD = "a password of the trials";
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    final Path home;
    private final Path folder;
    private final Path witness;
    private final int port;
    private final Map<String, String> environment;
    private @Nullable ServerProcess server;
    private String token = "";

    private TrialHome(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.witness = Files.createDirectories(folder.resolve("witness"));
        this.port = QualityCommand.freePort();
        this.environment = environment;
    }

    static TrialHome make() throws IOException {
        return make(DemoServer.temporaryFolder("manumit-trial-"), Map.of());
    }

    /** A running server with a feed of tips and its manager. */
    static TrialHome make(Path folder, Map<String, String> environment) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        TrialHome made = new TrialHome(folder, environment);
        made.start();
        made.prepare();
        return made;
    }

    void start() {
        server = ServerProcess.start(JAR, home, port, JAVA, SETTINGS, environment);
    }

    private void prepare() {
        ApiClient administrator = new ApiClient(server().address());
        FirstAdministrator.signIn(administrator, home, PASSWORD);
        long agency = administrator
                .post(
                        "/api/safeguard/agencies",
                        Map.of("key", "unit-t", "name", "Unit T", "country", "CO", "kind", "police"))
                .path("id")
                .asLong();
        administrator.post(
                "/api/safeguard/users",
                Map.of(
                        "username",
                        "feeds",
                        "displayName",
                        "Feeds",
                        "agencyId",
                        agency,
                        "roles",
                        List.of("FEED_MANAGER"),
                        "language",
                        "en",
                        "password",
                        PASSWORD,
                        "oneTimePassword",
                        false));
        ApiClient manager = new ApiClient(server().address());
        manager.login("feeds", PASSWORD);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        token = manager.post("/api/safeguard/tokens", Map.of("name", "trials", "expires", tomorrow))
                .path("token")
                .asString();
        for (String key : List.of(FEED, FEED_BESIDE)) {
            long feed = manager.post("/api/intake/feeds", feed(key, agency))
                    .path("id")
                    .asLong();
            manager.put("/api/intake/feeds/" + feed + "/mapping", mapping());
        }
    }

    private static Map<String, Object> feed(String key, long agency) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("key", key);
        form.put("name", "Tips of the trials");
        form.put("ownerAgencyId", agency);
        form.put("legalBasis", "LB-PUBLIC-TASK");
        form.put("purpose", "investigate-trafficking");
        form.put("marking", "TLP:AMBER");
        form.put("reliability", "B");
        form.put("credibility", 3);
        form.put("retention", "P1Y");
        form.put("kind", "TIP");
        form.put("region", "CO");
        form.put("zone", "America/Bogota");
        form.put("language", "es");
        return form;
    }

    private static Map<String, Object> mapping() {
        List<Map<String, String>> columns = new ArrayList<>();
        Map.of("id", "ID", "text", "TEXT", "phone", "PHONE", "when", "TIME")
                .forEach((column, role) -> columns.add(Map.of("column", column, "role", role)));
        return Map.of("kind", "TIP", "headerRows", 1, "columns", columns);
    }

    /** A client with the feed manager's token, which outlives the server. */
    ApiClient client() {
        return new ApiClient(server().address()).withToken(token);
    }

    private ServerProcess server() {
        if (server == null) {
            throw new IllegalStateException("no server runs");
        }
        return server;
    }

    boolean serverLives() {
        return server != null && server.handle().isAlive();
    }

    List<ProcessHandle> serverProcess() {
        return List.of(server().handle());
    }

    /** As {@code kill -9} does. */
    void killServer() {
        ProcessHandle process = server().handle();
        process.destroyForcibly();
        process.onExit().join();
        server().close();
        server = null;
    }

    /** In an orderly way. */
    void stop() {
        server().close();
        server = null;
    }

    /** The postmaster of this home; empty while none runs. */
    Stream<ProcessHandle> postmasters() {
        String data = home.resolve("database/data").toString();
        return ProcessHandle.allProcesses().filter(process -> {
            String words = commandLine(process);
            return words.contains("/bin/postgres") && words.contains(data) && !words.contains("setpriv");
        });
    }

    /** Its backends and helpers whose title contains the text, such as the name of a role. */
    List<ProcessHandle> backends(String title) {
        return postmasters()
                .flatMap(ProcessHandle::children)
                .filter(process -> commandLine(process).contains(title))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    /** What a witness outside would hold by now: every checkpoint that has left the database, and the public key. */
    void witness() throws IOException {
        Path left = home.resolve("checkpoints");
        if (!Files.isDirectory(left)) {
            return;
        }
        try (Stream<Path> files = Files.list(left)) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".new")).toList()) {
                Files.copy(file, witness.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The journal holds against all that the witness has. */
    void verifyJournal() throws IOException, InterruptedException {
        Verdict verdict = verifyJournal(witness);
        assertThat(verdict.exit()).as(verdict.said()).isZero();
        assertThat(verdict.said()).contains("whole and unaltered");
    }

    /** What {@code manumit journal verify} said, and how it ended. */
    record Verdict(int exit, String said) {}

    /** Runs {@code manumit journal verify} as a process of its own against the checkpoints and the key in a folder. */
    Verdict verifyJournal(Path checkpoints) throws IOException, InterruptedException {
        Process verify = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "journal",
                        "verify",
                        "--home",
                        home.toString(),
                        "--checkpoints",
                        checkpoints.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(verify.waitFor(), said);
    }

    /** Has the database write its tables to the disk, if it answers before the deadline: what ails it may last as long as the trial wants. */
    void checkpointDatabase(Duration limit) throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    try (HomeDatabase database = HomeDatabase.open(home);
                            Connection connection = database.superuser();
                            Statement statement = connection.createStatement()) {
                        statement.execute("CHECKPOINT");
                    } catch (SQLException | PostgresException down) {
                        // It is being ill-treated.
                    }
                },
                "trial-checkpoint");
        thread.setDaemon(true);
        thread.start();
        thread.join(limit.toMillis());
        thread.interrupt();
    }

    TrialRows rows() throws SQLException {
        return TrialRows.open(home);
    }

    /** Waits until the batch is in one of the states; outages on the way are waited out. */
    JsonNode await(long batch, String... states) {
        JsonNode[] last = {null};
        await(
                "batch " + batch + " becomes " + List.of(states),
                () -> {
                    try {
                        last[0] = client().get("/api/intake/batches/" + batch);
                        return List.of(states).contains(last[0].path("state").asString());
                    } catch (CommandFailure away) {
                        return false;
                    }
                },
                () -> String.valueOf(last[0]));
        return last[0];
    }

    void await(String what, BooleanSupplier holds) {
        await(what, holds, () -> "");
    }

    private void await(String what, BooleanSupplier holds, java.util.function.Supplier<String> seen) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain until " + what + "; last seen "
                        + seen.get() + "\n" + lastWords());
            }
            pause(50);
        }
    }

    /** The ends of both logs, for a trial that failed. */
    String lastWords() {
        StringBuilder words = new StringBuilder();
        for (String log : List.of("server.log", "database/postgres.log")) {
            try {
                List<String> lines = Files.readAllLines(home.resolve(log), StandardCharsets.ISO_8859_1).stream()
                        .filter(line -> line.startsWith("20") && !line.contains("in recovery mode"))
                        .toList();
                words.append("--- ").append(log).append('\n');
                lines.subList(Math.max(0, lines.size() - 40), lines.size())
                        .forEach(line -> words.append(line).append('\n'));
            } catch (IOException unreadable) {
                words.append(log).append(" is not readable\n");
            }
        }
        return words.toString();
    }

    /** Files under a folder of the home that satisfy the condition. */
    long files(String under, Predicate<Path> condition) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(under))) {
            return files.filter(Files::isRegularFile).filter(condition).count();
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped");
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
        postmasters().toList().forEach(ProcessHandle::destroyForcibly);
        await("the database is gone", () -> postmasters().findAny().isEmpty());
        DemoServer.deleteFolder(folder);
    }
}
