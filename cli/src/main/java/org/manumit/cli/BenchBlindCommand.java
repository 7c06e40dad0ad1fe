package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures blind matching, by two processes over HTTP, beside what open linkage makes of the same two tables. */
@Command(
        name = "bench-blind",
        mixinStandardHelpOptions = true,
        description = "Measure how well records are matched blindly, on tables whose truth is known.")
final class BenchBlindCommand implements Callable<Integer> {

    private static final Pattern PEAK = Pattern.compile("peak memory ([\\d,]+) MB");

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE[,FILE]",
            description = {
                "two labelled tables with a comma between them, or one, which is split in two by chance, record by record;",
                "the truth as in bench link"
            })
    private List<String> sets = List.of();

    @Option(names = "--invent", paramLabel = "N", description = "also two tables of N records each of invented persons")
    private int invented;

    @Option(names = "--seed", description = "of the invented persons and of chance (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--keep", paramLabel = "DIR", description = "folder for the two tables and what both sides write")
    private @Nullable Path keep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = keep == null ? Files.createTempDirectory("bench-blind") : Files.createDirectories(keep);
        System.out.println(
                "| set | records | pairs of one across | open: precision | recall | F1 | blind: precision | recall"
                        + " | F1 | F1 blind / open | F1 of odd; even clusters | precision of strong | s | processor s of both | MB, listening; asking |");
        System.out.println(
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String set : sets) {
            measure(folder, set);
        }
        if (invented > 0) {
            Path persons = folder.resolve("invented");
            new InventedPersons(seed).write(persons, 2 * invented);
            measure(folder, persons.toString());
        }
        if (keep == null) {
            DemoServer.deleteFolder(folder);
        }
        return 0;
    }

    private void measure(Path folder, String set) throws IOException, InterruptedException {
        List<Path> paths = Arrays.stream(set.split(",")).map(Path::of).toList();
        List<Path> tables = List.of(folder.resolve("a.csv"), folder.resolve("b.csv"));
        if (paths.size() == 2) {
            for (int side = 0; side < 2; side++) {
                RecordFiles one = RecordFiles.read(List.of(paths.get(side)));
                write(tables.get(side), one, IntStream.range(0, one.size()).toArray());
            }
        } else {
            split(RecordFiles.read(paths), tables);
        }
        RecordFiles both = RecordFiles.read(tables, "id");
        int first = RecordFiles.read(tables.subList(0, 1), "id").size();
        int[] truth = BenchLinkCommand.truth(both);
        PairScore open = open(both, truth, first);
        BlindProcesses processes = new BlindProcesses(folder);
        double seconds = processes.run(tables.get(0), tables.get(1));
        BlindScore blind = new BlindScore(folder, tables, truth);
        PairScore score = blind.of(cluster -> true, grade -> true);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d + %,d | %,d | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f; %.4f | %.4f | %.1f | %.1f | %s; %s |",
                paths.get(0).getFileName(),
                first,
                truth.length - first,
                open.ofOne(),
                open.precision(),
                open.recall(),
                open.f1(),
                score.precision(),
                score.recall(),
                score.f1(),
                score.f1() / open.f1(),
                blind.of(cluster -> cluster % 2 == 1, grade -> true).f1(),
                blind.of(cluster -> cluster % 2 == 0, grade -> true).f1(),
                blind.of(cluster -> true, "strong"::equals).precision(),
                seconds,
                processes.processorSeconds(),
                peak(folder.resolve("a.said")),
                peak(folder.resolve("b.said"))));
    }

    private void split(RecordFiles whole, List<Path> tables) throws IOException {
        SplittableRandom chance = new SplittableRandom(seed);
        boolean[] second = new boolean[whole.size()];
        for (int row = 0; row < second.length; row++) {
            second[row] = chance.nextBoolean();
        }
        write(tables.get(0), whole, rows(second, false));
        write(tables.get(1), whole, rows(second, true));
    }

    private static int[] rows(boolean[] second, boolean wanted) {
        return IntStream.range(0, second.length)
                .filter(row -> second[row] == wanted)
                .toArray();
    }

    private static void write(Path table, RecordFiles records, int[] rows) throws IOException {
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(table), CsvFormat.exact())) {
            List<String> header = new ArrayList<>(List.of("id"));
            header.addAll(records.columns());
            csv.row(header);
            for (int row : rows) {
                List<String> cells = new ArrayList<>(List.of(records.id(row)));
                records.columns()
                        .forEach(column -> cells.add(records.values(column).get(row)));
                csv.row(cells);
            }
        }
    }

    /** Open linkage of both tables together, pairs across them only. */
    private static PairScore open(RecordFiles both, int[] truth, int first) {
        int[] entities = BenchLinkCommand.entities(
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(LinkCommand.fields(both), () -> false),
                truth.length);
        return PairScore.across(entities, truth, first);
    }

    private static String peak(Path said) throws IOException {
        Matcher matcher = PEAK.matcher(Files.readString(said));
        return matcher.find() ? matcher.group(1) : "?";
    }
}
