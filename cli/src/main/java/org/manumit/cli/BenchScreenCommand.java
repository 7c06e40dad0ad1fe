package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manumit.analytics.linkage.screen.Grade;
import org.manumit.analytics.linkage.screen.Hit;
import org.manumit.analytics.linkage.screen.Profile;
import org.manumit.analytics.linkage.screen.Screening;
import org.manumit.analytics.linkage.screen.ScreeningParameters;
import org.manumit.analytics.linkage.screen.ScreeningResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures screening on invented people: what of them is found, how graded, and how long it takes. */
@Command(
        name = "bench-screen",
        mixinStandardHelpOptions = true,
        description = "Measure how well a table is screened against a list, on invented people whose truth is known.")
final class BenchScreenCommand implements Callable<Integer> {

    private static final Pattern TRUTH = Pattern.compile("\\d+-of-(\\d+)-(\\w+)");

    @Option(names = "--size", description = "records, and listed persons (default ${DEFAULT-VALUE})")
    private int size = 100_000;

    @Option(names = "--seed", description = "of the invented persons (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--to", paramLabel = "DIR", description = "folder for table and list (default ${DEFAULT-VALUE})")
    private Path to = Path.of("invented");

    @Override
    public Integer call() throws IOException {
        new InventedScreening(seed).write(to, size);
        RunCost cost = new RunCost();
        RecordFiles records = RecordFiles.read(List.of(to.resolve("people.csv")), "id");
        ListFiles lists = ListFiles.read(List.of(to.resolve("list.ftm.json")));
        List<Profile> entries =
                lists.entities().stream().map(ListedEntity::profile).toList();
        List<Profile> profiles = new ScreenedTable(records, Map.of()).profiles();
        Screening screening = new Screening(profiles, entries, ScreeningParameters.DEFAULT);
        ScreeningResult result = screening.screen(() -> false);
        System.out.printf(
                Locale.ROOT,
                "%,d records, %,d listed, %s pairs compared; %s; %s%n%n",
                size,
                size,
                result.compared(),
                ScreenCommand.leftOut(result),
                cost);
        printGrades(records, lists, result);
        printWritings(records, lists, result);
        return 0;
    }

    static boolean isRight(RecordFiles records, ListFiles lists, Hit hit) {
        Matcher truth = TRUTH.matcher(records.id(hit.record()));
        return truth.matches() && lists.entities().get(hit.listed()).id().equals("L" + truth.group(1));
    }

    private static void printGrades(RecordFiles records, ListFiles lists, ScreeningResult result) {
        System.out.println("| grade | hits | of them right | precision |\n| --- | --- | --- | --- |");
        for (Grade grade : Grade.values()) {
            List<Hit> hits =
                    result.hits().stream().filter(hit -> hit.grade() == grade).toList();
            long right =
                    hits.stream().filter(hit -> isRight(records, lists, hit)).count();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.4f |%n",
                    ScreenCommand.word(grade),
                    hits.size(),
                    right,
                    right / (double) Math.max(1, hits.size()));
        }
        System.out.println();
    }

    /** How many are found, whatever the grade, and with at least a grade. */
    private static void printWritings(RecordFiles records, ListFiles lists, ScreeningResult result) {
        BitSet[] found = new BitSet[Grade.values().length];
        for (Grade grade : Grade.values()) {
            found[grade.ordinal()] = new BitSet();
        }
        for (Hit hit : result.hits()) {
            if (isRight(records, lists, hit)) {
                found[hit.grade().ordinal()].set(hit.record());
            }
        }
        System.out.println("| written | persons | any hit | strong | probable or strong | contradicted |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (InventedScreening.Writing writing : InventedScreening.Writing.values()) {
            BitSet of = new BitSet();
            for (int record = 0; record < records.size(); record++) {
                Matcher truth = TRUTH.matcher(records.id(record));
                of.set(record, truth.matches() && truth.group(2).equals(writing.name()));
            }
            long contradicted = both(of, found[Grade.CONTRADICTED.ordinal()]);
            long strong = both(of, found[Grade.STRONG.ordinal()]);
            long probable = strong + both(of, found[Grade.PROBABLE.ordinal()]);
            long any =
                    probable + both(of, found[Grade.POSSIBLE.ordinal()]) + both(of, found[Grade.NAME_ONLY.ordinal()]);
            double all = Math.max(1, of.cardinality());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.4f | %.4f | %.4f | %.4f |%n",
                    writing.word(),
                    of.cardinality(),
                    any / all,
                    strong / all,
                    probable / all,
                    contradicted / all);
        }
    }

    private static long both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
