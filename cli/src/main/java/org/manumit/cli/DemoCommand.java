package org.manumit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.manumit.cli.DemoAccounts.Account;
import org.manumit.cli.FolderIngest.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything on a synthetic world and stays until it is stopped. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Start everything on an embedded database and load a synthetic world through the ordinary intake.")
final class DemoCommand implements Callable<Integer> {

    /** Codes of a process that ended by Ctrl-C and by an ordinary request to stop: 128 and the signal's number. */
    private static final Set<Integer> STOPPED_ON_PURPOSE = Set.of(130, 143);

    @Option(names = "--home", defaultValue = "demo-data", description = "data folder (default ${DEFAULT-VALUE})")
    private Path home = Path.of("demo-data");

    @Option(names = "--port", defaultValue = "8080", description = "port on this machine (default ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--size", defaultValue = "medium", description = "size of the world (default ${DEFAULT-VALUE})")
    private String size = "medium";

    @Option(names = "--seed", defaultValue = "7", description = "seed of the world (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = home.toAbsolutePath().normalize();
        long began = System.nanoTime();
        out.println("Starting the server ...");
        try (DemoServer server = DemoServer.start(folder, port)) {
            if (!server.loaded()) {
                loadWorld(server, folder, out);
            }
            out.println("Looking for leads ...");
            long leads = server.awaitLeads(Duration.ofMinutes(10));
            out.printf(
                    "%,d leads after %d s.%n",
                    leads, Duration.ofNanos(System.nanoTime() - began).toSeconds());
            printAccounts(server, out);
            int code = server.process().await();
            if (code != 0 && !STOPPED_ON_PURPOSE.contains(code)) {
                out.printf(
                        "The server ended unasked (code %d); %s may say why. ./manumit demo starts it again with all that it holds.%n",
                        code, folder.resolve("server.log"));
            }
            return code;
        }
    }

    private void loadWorld(DemoServer server, Path folder, PrintWriter out) {
        Path world = folder.resolve("world");
        DemoServer.deleteFolder(world);
        out.println("Writing a synthetic world (" + size + ", seed " + seed + ") ...");
        WorldTool.write("--size", size, "--seed", Long.toString(seed), "--out", world.toString());
        out.println("Loading it through the ordinary intake ...");
        Outcome outcome = server.load(world, out);
        out.printf(
                "%,d observations; %,d rows wait in quarantine, as in real files.%n",
                outcome.accepted(), outcome.quarantined());
        outcome.failures().forEach(failure -> out.println("not taken: " + failure));
    }

    private void printAccounts(DemoServer server, PrintWriter out) {
        out.println();
        out.println("Manumit runs at " + server.process().address());
        out.println("Accounts of this demonstration (everything in it is invented):");
        for (Account account : server.accounts()) {
            out.printf(
                    "  %-14s %-22s %s%n",
                    account.username(),
                    account.password(),
                    account.role().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
        out.println("Stop with Ctrl-C; ./manumit demo again continues where it stopped.");
    }
}
