package org.manumit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.manumit.analytics.linkage.screen.Grade;
import org.manumit.analytics.linkage.screen.Profile;
import org.manumit.analytics.linkage.screen.Screening;
import org.manumit.analytics.linkage.screen.ScreeningParameters;
import org.manumit.analytics.linkage.screen.ScreeningResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the names and identifiers of a table with lists. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Find whom on lists, such as lists of sanctions, the records of a table may speak of, graded and with reasons.",
            "Lists are FollowTheMoney, one JSON entity a line, as OpenSanctions publishes them.",
            "Writes hits.csv, contradicted.csv and report.html; needs no server and sends nothing.",
            "A hit is a question for a person, never a verdict: namesakes exist."
        })
final class ScreenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV, TSV, XLSX or JSON lines, also packed with gzip")
    private Path table = Path.of("");

    @Option(
            names = "--list",
            required = true,
            paramLabel = "LIST",
            description = "list of FollowTheMoney entities, also packed with gzip; may be given several times")
    private List<Path> lists = List.of();

    @Option(names = "--id", required = true, paramLabel = "COLUMN", description = "column of the records' ids")
    private String id = "";

    @Option(
            names = "--role",
            paramLabel = "COLUMN=ROLE",
            description = {
                "what a column says, instead of the guess: given_name, family_name, full_name, alias, organisation, vessel,",
                "date (of birth or founding), country (of citizenship, register or flag), gender, kind, phone, email,",
                "passport, national_id, tax, registration, identifier (some document), lei, imo, mmsi; none leaves it out"
            })
    private Map<String, ScreenRole> roles = Map.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        RunCost cost = new RunCost();
        RecordFiles records = RecordFiles.read(List.of(table), id);
        say(
                System.err,
                "%,d records read, %,d rows with issues",
                records.size(),
                records.issues().size());
        ScreenedTable screened = new ScreenedTable(records, roles);
        screened.roles()
                .forEach((column, role) -> say(
                        System.err, "  %s: %s%s", column, role.word(), roles.containsKey(column) ? ", as told" : ""));
        ListFiles listed = ListFiles.read(lists);
        say(
                System.err,
                "%,d listed entities read, %,d lines with issues, %,d other entities passed over",
                listed.entities().size(),
                listed.issues().size(),
                listed.passedOver());
        List<Profile> entries =
                listed.entities().stream().map(ListedEntity::profile).toList();
        Screening screening = new Screening(screened.profiles(), entries, ScreeningParameters.DEFAULT);
        ScreeningResult result = screening.screen(() -> false);
        say(System.err, "%,d pairs of names compared; %s", result.compared(), leftOut(result));
        new ScreenFolder(out).write(screened, listed, screening, result);
        say(
                System.out,
                "%,d records, %,d listed entities, %s, %s",
                records.size(),
                entries.size(),
                counts(result),
                cost);
        return 0;
    }

    /** Hits by grade, in words. */
    static String counts(ScreeningResult result) {
        List<String> counts = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            counts.add(String.format(Locale.ROOT, "%,d %s", result.count(grade), word(grade)));
        }
        return String.join(", ", counts);
    }

    static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the bounds kept from being compared, in words. */
    static String leftOut(ScreeningResult result) {
        return String.format(
                Locale.ROOT,
                "%,d that share less than others do were left out; of %,d names or identifiers of records some part is so"
                        + " common on the lists that it brought nobody by itself",
                result.cut(),
                result.crowded());
    }

    private static void say(PrintStream to, String format, Object... arguments) {
        to.println(String.format(Locale.ROOT, format, arguments));
    }
}
