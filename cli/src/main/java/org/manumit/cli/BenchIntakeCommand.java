package org.manumit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.cli.FolderIngest.Outcome;
import org.manumit.cli.ProcessMeter.Use;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Measures the intake of a whole world by a server process: acknowledged observations a second, the time to searchable, and
 * what of processors and memory it took.
 */
@Command(
        name = "bench-intake",
        mixinStandardHelpOptions = true,
        description = "Measure how fast a synthetic world is taken in, made durable and searchable.")
final class BenchIntakeCommand implements Callable<Integer> {

    private static final Duration INDEX_LIMIT = Duration.ofHours(2);
    private static final Duration LEADS_LIMIT = Duration.ofHours(1);

    @Option(names = "--size", defaultValue = "medium", description = "size of the world (default ${DEFAULT-VALUE})")
    private String size = "medium";

    @Option(names = "--seed", defaultValue = "7", description = "seed of the world (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--world", description = "folder of a world that was written before, in place of size and seed")
    private @Nullable Path world;

    @Option(
            names = "--only",
            description =
                    "glob of the files of the written world to send, such as '*.{csv,ftm.json}'; the others stay out")
    private @Nullable String only;

    @Option(
            names = "--warm",
            description =
                    "load another world first, so that the program is compiled as on a server that has run a while")
    private boolean warm;

    @Option(names = "--home", description = "new folder of the server that stays; without it one is made and removed")
    private @Nullable Path home;

    @Option(names = "--heap", defaultValue = "1g", description = "the server's -Xmx (default ${DEFAULT-VALUE})")
    private String heap = "1g";

    @Option(names = "--leads", description = "wait for the leads too")
    private boolean leads;

    @Override
    public Integer call() throws IOException {
        if (world != null && only != null) {
            throw new CommandFailure(
                    "--only leaves files out of a world that this command writes, so not with --world");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = DemoServer.temporaryFolder("manumit-bench");
        try {
            Path files = world == null ? write(folder.resolve("world"), size, seed) : world;
            leaveOut(files);
            Path kept = home == null ? folder.resolve("home") : home.toAbsolutePath();
            Path collections = folder.resolve("collections.log");
            List<String> options = List.of("-Xmx" + heap, "-Xlog:gc:file=" + collections);
            try (DemoServer server = DemoServer.start(kept, QualityCommand.freePort(), options)) {
                if (warm) {
                    warmUp(server, folder.resolve("warm"), out);
                }
                try (ProcessMeter meter = new ProcessMeter(server.process().pid(), kept, collections)) {
                    measure(server, files, meter, out);
                }
            }
            return 0;
        } finally {
            DemoServer.deleteFolder(folder);
        }
    }

    private static Path write(Path folder, String size, long seed) {
        WorldTool.write("--size", size, "--seed", Long.toString(seed), "--out", folder.toString());
        return folder;
    }

    private void leaveOut(Path files) throws IOException {
        if (only == null) {
            return;
        }
        PathMatcher kept = files.getFileSystem().getPathMatcher("glob:" + only);
        List<Path> all;
        try (Stream<Path> listed = Files.list(files)) {
            all = listed.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            Path name = file.getFileName();
            if (!kept.matches(name) && !name.toString().equals(FeedsFile.NAME)) {
                Files.delete(file);
            }
        }
    }

    /** Loads another world, under feeds of its own since each numbers its records from the start, and waits until all that follows is done. */
    private void warmUp(DemoServer server, Path folder, PrintWriter out) throws IOException {
        Path feeds = write(folder, "medium", seed + 1).resolve(FeedsFile.NAME);
        YAMLMapper yaml = YAMLMapper.builder().build();
        JsonNode root = yaml.readTree(Files.readString(feeds));
        for (JsonNode feed : root.path("feeds")) {
            ((ObjectNode) feed).put("key", "warm-" + feed.path("key").asString());
        }
        Files.writeString(feeds, yaml.writeValueAsString(root));
        print(
                out,
                "warmed up with %,d observations of another world",
                server.load(folder, out).accepted());
        awaitIndex(server);
        // Its detectors would run into the measurement.
        server.awaitLeads(LEADS_LIMIT);
        out.println();
    }

    private void measure(DemoServer server, Path files, ProcessMeter meter, PrintWriter out) {
        out.println(ProcessMeter.machineLine());
        Instant first = Instant.now();
        long began = System.nanoTime();
        Outcome outcome = warm ? server.loadMore(files, out) : server.load(files, out);
        double loaded = seconds(began);
        Use loading = meter.sinceBegin();
        awaitIndex(server);
        double searchable = seconds(began);
        Use all = meter.sinceBegin();
        printFeeds(server, first, meter, out);
        long accepted = outcome.accepted();
        print(out, "%,d observations acknowledged in %.1f s: %,.0f a second", accepted, loaded, accepted / loaded);
        print(out, "searchable after %.1f s: %,.0f a second", searchable, accepted / searchable);
        printUse(out, "until the last acknowledgement", loading, accepted);
        printUse(out, "until searchable", all, accepted);
        if (leads) {
            long found = server.awaitLeads(LEADS_LIMIT);
            print(out, "%,d leads after %.1f s", found, seconds(began));
        }
        printMemory(meter, out);
        outcome.failures().forEach(failure -> out.println("not taken: " + failure));
    }

    private static void printFeeds(DemoServer server, Instant first, ProcessMeter meter, PrintWriter out) {
        out.println();
        out.println("file                                     records    records/s  us of processor time a record");
        for (JsonNode batch : FolderIngest.items(server.as("FEED_MANAGER").get("/api/intake/batches"))) {
            long records = batch.path("records").asLong();
            Instant started = Instant.parse(batch.path("startedAt").asString());
            if (started.isBefore(first)) {
                continue;
            }
            Use use = meter.between(started, Instant.parse(batch.path("endedAt").asString()));
            print(
                    out,
                    "%-34s %,13d  %,11.0f  %5.0f server %5.0f database",
                    batch.path("fileName").asString(),
                    records,
                    batch.path("recordsPerSecond").asDouble(),
                    micros(use.server(), records),
                    micros(use.database(), records));
        }
    }

    private static void printUse(PrintWriter out, String until, Use use, long accepted) {
        print(
                out,
                "processor time %s: server %.1f s, database %.1f s, %.0f us an observation; everything else %.1f s",
                until,
                use.server(),
                use.database(),
                micros(use.both(), accepted),
                use.others());
    }

    private void printMemory(ProcessMeter meter, PrintWriter out) {
        ProcessMeter.Heap used = meter.heap();
        print(
                out,
                "heap of the server: limit %s, at most %d MB, %d MB after a collection",
                heap,
                used.full(),
                used.live());
        print(out, "resident memory of the server, database apart: at most %d MB", meter.residentBytes() >> 20);
    }

    private static double micros(double seconds, long records) {
        return seconds * 1e6 / Math.max(1, records);
    }

    private static void print(PrintWriter out, String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }

    private static void awaitIndex(DemoServer server) {
        ApiClient manager = server.as("FEED_MANAGER");
        long deadline = System.nanoTime() + INDEX_LIMIT.toNanos();
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
        throw new CommandFailure("the search index did not catch up within " + INDEX_LIMIT.toHours() + " hours");
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }

    private static void pause() {
        Pause.of(200, "stopped");
    }
}
