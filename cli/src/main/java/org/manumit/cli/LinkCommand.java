package org.manumit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.field.RoleGuess;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds which records of one or several tables are of one person or firm. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Find which records of one or several tables are of one person or firm, how sure that is and why.",
            "Guesses what each column says; learns from the records what each agreement is worth; needs no labels.",
            "Writes entities.csv, pairs.csv and report.html; needs no server and sends nothing."
        })
final class LinkCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "CSV, TSV, XLSX or JSON lines, also packed with gzip; columns of one name belong together")
    private List<Path> files = List.of();

    @Option(names = "--id", paramLabel = "COLUMN", description = "column of the records' ids")
    private String id = "";

    @Option(
            names = "--role",
            paramLabel = "COLUMN=ROLE",
            description = {
                "what a column says, instead of the guess: given_name, family_name, full_name, organisation, date,",
                "place, address, postcode, phone, email, identifier, number, category; none leaves it out"
            })
    private Map<String, FieldRole> roles = Map.of();

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write to")
    private @Nullable Path out;

    @Option(
            names = "--pair-names",
            paramLabel = "FILE",
            description = {
                "instead: scores the two names of each row, as names.csv in DIR, or to standard output without --out;",
                "from 0.5 on they match"
            })
    private @Nullable Path pairNames;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (pairNames != null) {
            return scoreNames(pairNames);
        }
        if (files.isEmpty() || id.isEmpty() || out == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "link needs at least one FILE, --id COLUMN and --out DIR; or --pair-names FILE");
        }
        return link(out);
    }

    private int link(Path folder) throws IOException {
        RunCost cost = new RunCost();
        RecordFiles records = RecordFiles.read(files, id);
        say(
                "%,d records read, %,d rows with issues",
                records.size(), records.issues().size());
        List<Field> fields = fields(records, roles);
        RecordLinkageResult result = new RecordLinkage(RecordLinkageParameters.DEFAULT).link(fields, () -> false);
        if (result.columns().size()
                < fields.stream()
                        .filter(field -> field.role() != FieldRole.NONE)
                        .count()) {
            say("of so many columns those that say most were compared: %s", String.join(", ", result.columns()));
        }
        say("%,d pairs compared, writing to %s", result.compared(), folder);
        new LinkFolder(folder).write(records, fields, result, files);
        say(System.out, "%,d records, %,d entities, %s", records.size(), result.entities(), cost);
        return 0;
    }

    private int scoreNames(Path file) throws IOException {
        RunCost cost = new RunCost();
        NamePairsScoring scoring = new NamePairsScoring();
        if (out == null) {
            scoring.write(file, new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        } else {
            Files.createDirectories(out);
            scoring.write(file, Files.newOutputStream(out.resolve("names.csv")));
            IssuesFile.write(
                    out,
                    scoring.issues().stream()
                            .map(issue -> new RecordFiles.FileIssue(file, issue))
                            .toList());
        }
        say(
                out == null ? System.err : System.out,
                "%,d pairs of names, %,d rows with issues, %s",
                scoring.pairs(),
                scoring.issues().size(),
                cost);
        return 0;
    }

    /** The columns with the roles that are guessed. */
    static List<Field> fields(RecordFiles records) {
        return fields(records, Map.of());
    }

    /** The same, with some roles told instead. */
    static List<Field> fields(RecordFiles records, Map<String, FieldRole> roles) {
        Map<String, FieldRole> told = new TreeMap<>(roles);
        List<Field> fields = records.columns().parallelStream()
                .map(column -> {
                    FieldRole role = roles.get(column);
                    List<String> values = records.values(column);
                    return Field.of(column, role == null ? RoleGuess.of(column, values) : role, values);
                })
                .toList();
        for (Field field : fields) {
            say("  %s: %s%s", field.name(), name(field.role()), told.remove(field.name()) == null ? "" : ", as told");
        }
        if (!told.isEmpty()) {
            throw new CommandFailure("--role names columns that no file has: %s; the columns are %s"
                    .formatted(String.join(", ", told.keySet()), String.join(", ", records.columns())));
        }
        if (fields.stream().allMatch(field -> field.role() == FieldRole.NONE)) {
            throw new CommandFailure(
                    "no column says who a record is of: tell one with --role, such as --role COLUMN=full_name");
        }
        return fields;
    }

    /** A role as it is written on the command line. */
    static String name(FieldRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static void say(String format, Object... arguments) {
        say(System.err, format, arguments);
    }

    private static void say(PrintStream to, String format, Object... arguments) {
        to.println(String.format(Locale.ROOT, format, arguments));
    }
}
