package org.manumit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.manumit.analytics.text.template.TextGrouping;
import org.manumit.analytics.text.template.TextGroupingParameters;
import org.manumit.analytics.text.template.TextGroupingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gathers the texts of a file by the template that they were written from. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Gather texts that were written from one template, with what stays and what changes in them.",
            "Writes clusters.csv, tokens.csv, templates.json and report.html; needs no server and sends nothing."
        })
final class ClusterCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV, TSV, XLSX or JSON lines, also packed with gzip")
    private Path file = Path.of("");

    @Option(names = "--id", required = true, description = "column of the texts' ids")
    private String id = "";

    @Option(names = "--text", required = true, description = "column of the texts")
    private String text = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        RunCost cost = new RunCost();
        PrintStream progress = System.err;
        TextFile texts = TextFile.read(file, id, text);
        print(
                progress,
                "%,d texts read, %,d rows with issues",
                texts.size(),
                texts.issues().size());
        TextGroupingResult result = new TextGrouping(TextGroupingParameters.DEFAULT).group(texts.corpus(), () -> false);
        print(progress, "%,d groups found, writing to %s", result.groups(), out);
        new ClusterFolder(out).write(texts, result, file);
        print(System.out, "%,d texts, %,d groups, %s", texts.size(), result.groups(), cost);
        return 0;
    }

    private static void print(PrintStream to, String format, Object... arguments) {
        to.println(String.format(Locale.ROOT, format, arguments));
    }
}
