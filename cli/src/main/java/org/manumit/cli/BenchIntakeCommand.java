package org.manumit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.manumit.cli.FolderIngest.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Measures the intake of a whole world by a server process: acknowledged observations a second, and the time to searchable. */
@Command(
        name = "bench-intake",
        mixinStandardHelpOptions = true,
        description = "Measure how fast a synthetic world is taken in, made durable and searchable.")
final class BenchIntakeCommand implements Callable<Integer> {

    @Option(names = "--size", defaultValue = "medium", description = "size of the world (default ${DEFAULT-VALUE})")
    private String size = "medium";

    @Option(names = "--seed", defaultValue = "7", description = "seed of the world (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path home = DemoServer.temporaryFolder("manumit-bench");
        try {
            Path world = home.resolve("world");
            WorldTool.write("--size", size, "--seed", Long.toString(seed), "--out", world.toString());
            try (DemoServer server = DemoServer.start(home.resolve("home"), QualityCommand.freePort())) {
                measure(server, world, out);
            }
            return 0;
        } finally {
            DemoServer.deleteFolder(home);
        }
    }

    private static void measure(DemoServer server, Path world, PrintWriter out) {
        long began = System.nanoTime();
        Outcome outcome = server.load(world, out);
        double loaded = seconds(began);
        awaitIndex(server);
        double searchable = seconds(began);
        out.println();
        out.println("feed                                         records     records/s");
        for (JsonNode batch : FolderIngest.items(server.as("FEED_MANAGER").get("/api/intake/batches"))) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %,12d  %,12.0f%n",
                    batch.path("fileName").asString(),
                    batch.path("records").asLong(),
                    batch.path("recordsPerSecond").asDouble());
        }
        out.printf(
                Locale.ROOT,
                "%,d observations acknowledged in %.1f s: %,.0f a second%n",
                outcome.accepted(),
                loaded,
                outcome.accepted() / loaded);
        out.printf(Locale.ROOT, "searchable after %.1f s%n", searchable);
        out.printf(
                Locale.ROOT,
                "resident memory of the server, database apart: %d MB%n",
                server.process().residentBytes() >> 20);
    }

    private static void awaitIndex(DemoServer server) {
        ApiClient manager = server.as("FEED_MANAGER");
        long deadline = System.nanoTime() + Duration.ofHours(1).toNanos();
        while (System.nanoTime() < deadline) {
            long lag = 0;
            for (JsonNode feed : FolderIngest.items(manager.get("/api/intake/feeds"))) {
                lag += feed.path("health").path("indexLagRecords").asLong();
            }
            if (lag == 0) {
                return;
            }
            pause();
        }
        throw new CommandFailure("the search index did not catch up within an hour");
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped");
        }
    }
}
