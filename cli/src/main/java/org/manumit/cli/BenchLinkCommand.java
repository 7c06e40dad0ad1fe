package org.manumit.cli;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import org.manumit.analytics.network.DisjointSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures linkage on labelled records, beside what simpler rules make of the same. */
@Command(
        name = "bench-link",
        mixinStandardHelpOptions = true,
        description = "Measure how well records are linked, on tables whose truth is known.")
final class BenchLinkCommand implements Callable<Integer> {

    private static final Pattern FEBRL = Pattern.compile("rec-(\\d+)-.*");
    private static final String TRUTH = "cluster";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE[,FILE]",
            description = {
                "labelled tables, those of one set with a comma between them: the truth is in a column 'cluster',",
                "or in ids of the form rec-N-org and rec-N-dup-K; the first column holds the ids"
            })
    private List<String> sets = List.of();

    @Option(
            names = "--grow",
            description = {
                "instead: links most records of each set at once and adds the others one after another; how fast that is,",
                "and how far entities are those of all records at once"
            })
    private boolean grow;

    @Option(
            names = "--added",
            paramLabel = "SHARE",
            description =
                    "of the records that --grow adds one after another, drawn by chance (default ${DEFAULT-VALUE})")
    private double added = 0.1;

    @Option(
            names = "--invent",
            paramLabel = "N",
            description = "write a table of N records of invented persons instead")
    private int invented;

    @Option(names = "--to", paramLabel = "FILE", description = "where to (default ${DEFAULT-VALUE})")
    private Path to = Path.of("persons.csv");

    @Option(
            names = "--seed",
            description = "of the invented persons, and of which records are added (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Override
    public Integer call() throws IOException {
        if (invented > 0) {
            new InventedPersons(seed).write(to, invented);
            return 0;
        }
        if (grow) {
            if (!(added > 0 && added < 1)) {
                throw new CommandFailure("--added must be a share between 0 and 1 but was " + added);
            }
            System.out.println(LinkageGrowth.HEADINGS);
            sets.forEach(set -> System.out.println(LinkageGrowth.of(paths(set), added, seed)));
            return 0;
        }
        System.out.println(
                "| set | records | pairs of one | pairs at 0.5: precision | recall | F1 | entities: precision | recall"
                        + " | F1 | F1 of odd; even clusters | F1 of chained pairs | F1 of equal names and days"
                        + " | ambiguous pairs, all; even | calibration error, all; even | by chance, all; even | s |");
        System.out.println(
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String set : sets) {
            measure(paths(set));
        }
        return 0;
    }

    private static List<Path> paths(String set) {
        return Arrays.stream(set.split(",")).map(Path::of).toList();
    }

    private static void measure(List<Path> paths) {
        RecordFiles records = RecordFiles.read(paths);
        int[] truth = truth(records);
        List<Field> fields = LinkCommand.fields(records);
        RecordLinkage linkage = new RecordLinkage(RecordLinkageParameters.DEFAULT);
        linkage.link(fields, () -> false);
        long began = System.nanoTime();
        RecordLinkageResult result = linkage.link(fields, () -> false);
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        int[] entities = entities(result, truth.length);
        PairScore pairs = ofPairs(result, truth);
        PairScore whole = PairScore.of(entities, truth, record -> true);
        CalibrationError all = CalibrationError.of(result, truth, pair -> true);
        // A pair goes with its first record, so that pairs of one and of two are halved alike.
        CalibrationError even = CalibrationError.of(result, truth, pair -> truth[result.first(pair)] % 2 == 0);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f; %.4f | %.4f | %.4f | %,d; %,d | %.4f; %.4f | %.4f; %.4f | %.1f |",
                paths.get(0).getFileName(),
                truth.length,
                whole.ofOne(),
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                whole.precision(),
                whole.recall(),
                whole.f1(),
                PairScore.of(entities, truth, record -> truth[record] % 2 == 1).f1(),
                PairScore.of(entities, truth, record -> truth[record] % 2 == 0).f1(),
                PairScore.of(chained(result, truth.length), truth, record -> true)
                        .f1(),
                PairScore.of(equal(fields, truth.length), truth, record -> true).f1(),
                all.pairs(),
                even.pairs(),
                all.error(),
                even.error(),
                all.byChance(),
                even.byChance(),
                seconds));
    }

    static int[] truth(RecordFiles records) {
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        int[] truth = new int[records.size()];
        List<String> clusters = records.values(TRUTH);
        for (int record = 0; record < truth.length; record++) {
            Matcher febrl = FEBRL.matcher(records.id(record));
            String cluster = !clusters.isEmpty() ? clusters.get(record) : febrl.matches() ? febrl.group(1) : "";
            if (cluster.isEmpty()) {
                throw new CommandFailure(
                        "each record must have its truth in a column '%s' or an id such as rec-1-org; %s has not"
                                .formatted(TRUTH, records.id(record)));
            }
            truth[record] = numbers.computeIfAbsent(cluster, (String key) -> numbers.size());
        }
        return truth;
    }

    static int[] entities(RecordLinkageResult result, int records) {
        int[] entities = new int[records];
        Arrays.setAll(entities, result::entityOf);
        return entities;
    }

    private static PairScore ofPairs(RecordLinkageResult result, int[] truth) {
        long told = 0;
        long both = 0;
        for (int pair = 0; pair < result.pairs(); pair++) {
            if (result.probability(pair) >= 0.5) {
                told++;
                both += truth[result.first(pair)] == truth[result.second(pair)] ? 1 : 0;
            }
        }
        return new PairScore(told, PairScore.pairs(truth.length, record -> true, record -> truth[record]), both);
    }

    /** Whoever is tied by pairs that are probable: the connected components. */
    private static int[] chained(RecordLinkageResult result, int records) {
        DisjointSets sets = new DisjointSets(records);
        for (int pair = 0; pair < result.pairs(); pair++) {
            if (result.probability(pair) >= 0.5) {
                sets.union(result.first(pair), result.second(pair));
            }
        }
        int[] groups = new int[records];
        Arrays.setAll(groups, sets::rootOf);
        return groups;
    }

    /** The naive rule: names and days that are written alike are of one. */
    private static int[] equal(List<Field> fields, int records) {
        Object2IntOpenHashMap<List<String>> numbers = new Object2IntOpenHashMap<>();
        int[] groups = new int[records];
        for (int record = 0; record < records; record++) {
            List<String> key = new ArrayList<>();
            for (Field field : fields) {
                boolean compared = switch (field.role()) {
                    case GIVEN_NAME, FAMILY_NAME, FULL_NAME, ORGANISATION, DATE -> true;
                    default -> false;
                };
                if (compared) {
                    int value = field.value(record);
                    key.add(value == Field.MISSING ? "" : field.text(value));
                }
            }
            groups[record] = numbers.computeIfAbsent(key, (List<String> values) -> numbers.size());
        }
        return groups;
    }
}
