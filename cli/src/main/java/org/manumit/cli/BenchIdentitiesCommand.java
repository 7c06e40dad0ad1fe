package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import org.manumit.cli.IdentityTruth.Kind;
import org.manumit.cli.Truth.RecordKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures linkage on the persons and firms of synthetic worlds, whose truth tells who is who. */
@Command(
        name = "bench-identities",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how well the persons and firms of synthetic worlds are linked.",
            "Puts the records of a world's registers and lists into two tables, links each as `manumit link` does, with the",
            "roles that the server gives the same properties, and compares with the truth: pairs, and of twins, fathers and",
            "sons, guests of one hotel and others that look like one, how many were merged."
        })
final class BenchIdentitiesCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "WORLD", description = "folders that `manumit world` wrote")
    private List<Path> worlds = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "also write the tables, and the pairs that were put together wrongly or missed")
    private @Nullable Path out;

    /** The two kinds of records of a world, linked. */
    private record Linked(IdentityScore score, Map<Kind, Integer> records, double seconds) {}

    @Override
    public Integer call() throws IOException {
        Map<Path, Linked> linked = new LinkedHashMap<>();
        for (Path world : worlds) {
            linked.put(world, link(world));
        }
        System.out.println("| world | records of | | pairs of one | precision | recall | F1 | s |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        linked.forEach((world, each) -> {
            for (Kind kind : Kind.values()) {
                PairScore pairs = each.score.pairs(kind);
                System.out.println(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,d | %,d | %.4f | %.4f | %.4f | %.1f |",
                        world.getFileName(),
                        kind.name().toLowerCase(Locale.ROOT),
                        each.records.getOrDefault(kind, 0),
                        pairs.ofOne(),
                        pairs.precision(),
                        pairs.recall(),
                        pairs.f1(),
                        each.seconds));
            }
        });
        Map<String, String> merged = new TreeMap<>();
        linked.values()
                .forEach(each -> each.score
                        .merged()
                        .forEach((kind, count) -> merged.merge(kind, count.toString(), (a, b) -> a + "; " + b)));
        System.out.println("\n| look like one | merged |\n| --- | --- |");
        merged.forEach((kind, counts) -> System.out.println("| " + kind + " | " + counts + " |"));
        return 0;
    }

    private Linked link(Path world) throws IOException {
        IdentityTruth truth = IdentityTruth.read(world);
        IdentityTables tables = IdentityTables.read(world, truth);
        Path folder = out == null
                ? DemoServer.temporaryFolder("manumit-identities")
                : Files.createDirectories(out.resolve(String.valueOf(world.getFileName())));
        Map<RecordKey, String> entities = new HashMap<>();
        Map<Kind, Integer> records = new TreeMap<>();
        long began = System.nanoTime();
        try {
            for (Kind kind : Kind.values()) {
                Path table = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".csv");
                tables.write(kind, table);
                RecordFiles read = RecordFiles.read(List.of(table), IdentityTables.ID);
                RecordLinkageResult result = new RecordLinkage(RecordLinkageParameters.DEFAULT)
                        .link(LinkCommand.fields(read, tables.roles(kind)), () -> false);
                List<RecordKey> keys = tables.keys(kind);
                for (int i = 0; i < keys.size(); i++) {
                    entities.put(keys.get(i), kind + " " + result.entityOf(i));
                }
                records.put(kind, keys.size());
                if (out != null) {
                    new IdentityErrors(truth, tables, kind)
                            .write(result, folder.resolve("errors-" + table.getFileName()));
                }
            }
        } finally {
            if (out == null) {
                DemoServer.deleteFolder(folder);
            }
        }
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        return new Linked(new IdentityScore(truth, entities), records, seconds);
    }
}
