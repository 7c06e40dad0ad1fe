package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.manumit.cli.DemoAccounts.Account;
import org.manumit.cli.FolderIngest.Outcome;
import tools.jackson.databind.JsonNode;

/** A server with a synthetic world loaded through the ordinary intake. Used by the demo and by the quality runs. */
final class DemoServer implements AutoCloseable {

    /** How long leads must stay the same: they are gathered shortly after the run that found them ends. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final ServerProcess process;
    private final Path home;

    /** Records that this process has loaded; 0 when the home held them before. */
    private long loaded;

    private DemoServer(ServerProcess process, Path home) {
        this.process = process;
        this.home = home;
    }

    static DemoServer start(Path home, int port) {
        return start(home, port, List.of());
    }

    /** @param javaOptions in addition to the demo's own, which they overrule */
    static DemoServer start(Path home, int port, List<String> javaOptions) {
        List<String> options = new ArrayList<>(serverOptions());
        options.addAll(javaOptions);
        return new DemoServer(ServerProcess.start(home, port, options, List.of()), home);
    }

    /** As {@code ./manumit serve} has them. */
    private static List<String> serverOptions() {
        try (InputStream file = DemoServer.class.getResourceAsStream("server.options")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServerProcess process() {
        return process;
    }

    boolean loaded() {
        return DemoAccounts.exist(home);
    }

    List<Account> accounts() {
        return DemoAccounts.load(home);
    }

    /** A client logged in as the person of a role. */
    ApiClient as(String role) {
        Account account = account(accounts(), role);
        ApiClient api = new ApiClient(process.address());
        JsonNode me = api.login(account.username(), account.password());
        JsonNode inquiries = me.path("inquiries");
        return inquiries.isEmpty()
                ? api
                : api.under(inquiries.get(0).path("number").asString());
    }

    static Account account(List<Account> accounts, String role) {
        return accounts.stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("the demo has no account of role " + role));
    }

    /** Makes agencies, people and inquiries, then sends the world's files as a feed manager would. */
    Outcome load(Path worldFolder, PrintWriter out) {
        FeedsFile feeds = feedsOf(worldFolder);
        List<Account> accounts = DemoAccounts.draw();
        Account first = account(accounts, "ADMINISTRATOR");
        ApiClient administrator = new ApiClient(process.address());
        FirstAdministrator.signIn(administrator, home, first.password());
        new DemoSetup(administrator, feeds.root()).make(accounts, new ApiClient(process.address()));
        Account feedManager = account(accounts, "FEED_MANAGER");
        ApiClient api = new ApiClient(process.address());
        api.login(feedManager.username(), feedManager.password());
        Outcome outcome = new FolderIngest(api, out, false).send(feeds);
        DemoAccounts.save(home, accounts);
        loaded = outcome.accepted();
        return outcome;
    }

    /** Sends a further world's files; its agencies, people and inquiries are those of the first. */
    Outcome loadMore(Path worldFolder, PrintWriter out) {
        Outcome outcome = new FolderIngest(as("FEED_MANAGER"), out, false).send(feedsOf(worldFolder));
        loaded += outcome.accepted();
        return outcome;
    }

    private static FeedsFile feedsOf(Path worldFolder) {
        return FeedsFile.read(worldFolder, worldFolder.resolve(FeedsFile.NAME));
    }

    /** Waits until the detectors have run on what was loaded; returns the number of leads. */
    long awaitLeads(Duration limit) {
        ApiClient analyst = as("ANALYST");
        long deadline = System.nanoTime() + limit.toNanos();
        long quietSince = System.nanoTime();
        long last = -1;
        while (System.nanoTime() < deadline) {
            JsonNode runs = analyst.get("/api/detection/runs");
            boolean running = false;
            long seen = 0;
            for (JsonNode run : FolderIngest.items(runs)) {
                running |= run.path("endedAt").isNull();
                seen = Math.max(
                        seen,
                        run.path("endedAt").isNull() ? 0 : run.path("inputs").asLong());
            }
            long leads = analyst.get("/api/lead/leads").path("total").asLong();
            if (running || seen == 0 || seen < roundedDown(loaded) || leads != last) {
                quietSince = System.nanoTime();
                last = leads;
            } else if (leads > 0 && System.nanoTime() - quietSince > QUIET.toNanos()) {
                return leads;
            }
            pause();
        }
        return Math.max(last, 0);
    }

    /* As runs say how much they looked at. A run that began between two files has not seen all of them. */
    private static long roundedDown(long exact) {
        long unit = 1;
        while (exact / unit >= 100) {
            unit *= 10;
        }
        return exact / unit * unit;
    }

    @Override
    public void close() {
        process.close();
    }

    /** A new folder that the database's ordinary user may pass through, but not list. */
    static Path temporaryFolder(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    static void deleteFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new CommandFailure(
                    "the folder " + folder + " could not be removed: " + failure.getMessage(), failure);
        }
    }

    static void pause() {
        Pause.of(500, "stopped");
    }
}
