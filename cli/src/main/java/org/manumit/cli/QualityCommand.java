package org.manumit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.cli.LeadQuality.Met;
import org.manumit.cli.LeadQuality.RankedLead;
import org.manumit.cli.Truth.RecordKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Measures the leads of a whole server run against the sealed truth of a synthetic world. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description =
                "Precision and recall of leads, templates, organisations and identities on the synthetic world, and which look-alikes"
                        + " were flagged.")
final class QualityCommand implements Callable<Integer> {

    @Option(names = "--size", defaultValue = "medium", description = "size of the world (default ${DEFAULT-VALUE})")
    private String size = "medium";

    @Option(names = "--seed", defaultValue = "7", description = "seed of the world (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--held-out", description = "also the method and the look-alike kept from development")
    private boolean heldOut;

    @Option(names = "--csv", description = "write the figures to this file")
    private @Nullable Path csv;

    @Option(names = "--list", description = "list every lead with what it meets")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path home = DemoServer.temporaryFolder("manumit-quality");
        try {
            measure(home, out);
            return 0;
        } finally {
            DemoServer.deleteFolder(home);
        }
    }

    private void measure(Path home, PrintWriter out) throws IOException {
        Path world = home.resolve("world");
        List<String> arguments =
                new ArrayList<>(List.of("--size", size, "--seed", Long.toString(seed), "--out", world.toString()));
        if (heldOut) {
            arguments.add("--held-out");
        }
        WorldTool.write(arguments.toArray(String[]::new));
        LeadQuality quality = new LeadQuality(Truth.read(world.resolve("truth").resolve("truth.json")));
        List<Met> met;
        Map<String, String> ofTexts;
        Map<String, String> ofIdentities;
        long residentMegabytes;
        try (DemoServer server = DemoServer.start(home.resolve("home"), freePort())) {
            server.load(world, out);
            server.awaitLeads(Duration.ofMinutes(20));
            // Records that were joined meanwhile are looked at again.
            IdentityQuality.await(server.as("ANALYST"));
            server.awaitLeads(Duration.ofMinutes(20));
            met = quality.match(leads(server.as("ANALYST")));
            ofTexts = TextQuality.figures(world.resolve("truth").resolve("truth.json"), server.as("ANALYST"));
            ofIdentities = IdentityQuality.figures(world, server.as("ANALYST"));
            residentMegabytes = server.process().residentBytes() >> 20;
        }
        Map<String, String> figures = new LinkedHashMap<>(quality.figures(met));
        figures.putAll(ofTexts);
        figures.putAll(ofIdentities);
        out.printf(
                "%nWorld %s, seed %d%s; read as an analyst of the task force%n",
                size, seed, heldOut ? ", with the held-out kinds" : "");
        figures.forEach((name, value) -> out.printf("%-58s %s%n", name, value));
        out.printf("%-58s %d MB%n", "resident memory of the server, database apart", residentMegabytes);
        section(out, "Look-alikes flagged", quality.flagged(met));
        section(out, "Operations missed", quality.missed(met));
        if (list) {
            met.forEach(each -> out.printf(
                    "%5d  %7.2f bits  %s%n",
                    each.lead().rank(),
                    each.lead().score(),
                    each.story() == null
                            ? "-"
                            : each.story().id() + " " + each.story().form()));
        }
        if (csv != null) {
            write(csv, figures);
        }
    }

    private static void section(PrintWriter out, String title, List<String> lines) {
        out.printf("%n%s%n", lines.isEmpty() ? title + ": none" : title);
        lines.forEach(line -> out.printf("  %s%n", line));
    }

    private void write(Path file, Map<String, String> figures) throws IOException {
        List<String> lines = new ArrayList<>(List.of("world,seed,held_out,figure,value"));
        figures.forEach((name, value) -> lines.add(size + "," + seed + "," + heldOut + "," + name + "," + value));
        Files.write(file, lines);
    }

    private static List<RankedLead> leads(ApiClient analyst) {
        List<RankedLead> leads = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = analyst.get("/api/lead/leads" + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
            page.path("items").forEach(item -> leads.add(lead(analyst, item)));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return leads;
    }

    private static RankedLead lead(ApiClient analyst, JsonNode summary) {
        JsonNode lead = analyst.get("/api/lead/leads/" + summary.path("id").asLong());
        List<RecordKey> evidence = new ArrayList<>();
        for (JsonNode item : lead.path("evidence")) {
            evidence.add(new RecordKey(
                    item.path("feed").asString(), item.path("sourceId").asString("")));
        }
        return new RankedLead(
                summary.path("id").asLong(),
                summary.path("rank").asInt(),
                summary.path("score").asDouble(),
                !summary.path("innocent").isNull() && !summary.path("innocent").isMissingNode(),
                List.copyOf(evidence));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
