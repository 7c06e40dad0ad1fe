package org.manumit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.manumit.analytics.text.template.GroupingQuality;
import org.manumit.analytics.text.template.GrowingGroups;
import org.manumit.analytics.text.template.RoleReader;
import org.manumit.analytics.text.template.TextCorpus;
import org.manumit.analytics.text.template.TextGrouping;
import org.manumit.analytics.text.template.TextGroupingParameters;
import org.manumit.analytics.text.template.TextGroupingResult;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.table.CsvReader;

/**
 * Quality and speed of text grouping on labelled files, beside MinHash measured in the same run: {@code manumit bench text FILE...}.
 * Columns: {@code id}, {@code text}, {@code label} (a negative number for a text of no group) and {@code mask} (K for each token of the
 * template, another letter for the others).
 */
public final class TextBenchmark {

    private static final String GROWING = "--growing";

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<String> masks = new ArrayList<>();

    private TextBenchmark() {}

    /** Prints a table of the files named, or with {@code --growing} how fast their last tenth is added to the groups of the rest. */
    public static void main(String[] arguments) throws IOException, RefusedFileException {
        List<String> files = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(GROWING))
                .toList();
        if (files.size() < arguments.length) {
            System.out.println("| file | held | added | a second | p99, ms | longest, ms |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            for (String file : files) {
                System.out.println(
                        "| " + Path.of(file).getFileName() + of(Path.of(file)).growing());
            }
            return;
        }
        System.out.println("""
                | file | texts | adjusted Rand | pairs: precision | recall | slot tokens F1 | s | MinHash: adjusted Rand | s | its best setting |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |""".stripIndent());
        for (String file : files) {
            TextBenchmark benchmark = of(Path.of(file));
            System.out.println("| " + Path.of(file).getFileName() + benchmark.measure() + benchmark.peer());
        }
    }

    static TextBenchmark of(Path file) throws IOException, RefusedFileException {
        TextBenchmark benchmark = new TextBenchmark();
        benchmark.read(file);
        return benchmark;
    }

    private void read(Path file) throws IOException, RefusedFileException {
        try (InputStream in = Files.newInputStream(file)) {
            new CsvReader().read(in, ReadOptions.defaults(), ReadLimits.defaults(), new RecordSink() {
                @Override
                public void record(SourceRecord record) {
                    texts.add(record.first("text"));
                    labels.add(Integer.parseInt(record.first("label")));
                    masks.add(record.first("mask"));
                }

                @Override
                public void issue(Issue issue) {
                    throw new IllegalStateException("a labelled file must be sound: " + issue);
                }
            });
        }
    }

    /**
     * What was reached.
     *
     * @param slotTokens F1 of telling what changes from what stays, over the tokens of texts rightly taken for members of a group
     */
    record Measured(int texts, GroupingQuality groups, double slotTokens, double seconds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    " | %,d | %.4f | %.4f | %.4f | %.4f | %.1f |",
                    texts,
                    groups.adjustedRand(),
                    groups.precision(),
                    groups.recall(),
                    slotTokens,
                    seconds);
        }
    }

    Measured measure() {
        long began = System.nanoTime();
        TextCorpus corpus = new TextCorpus();
        corpus.add(texts);
        TextGroupingResult result = new TextGrouping(TextGroupingParameters.DEFAULT).group(corpus, () -> false);
        double seconds = seconds(began);
        int[] found = IntStream.range(0, texts.size()).map(result::groupOf).toArray();
        return new Measured(texts.size(), GroupingQuality.of(truth(), found), slotTokens(result), seconds);
    }

    private String growing() {
        int held = texts.size() - texts.size() / 10;
        TextCorpus corpus = new TextCorpus();
        corpus.add(texts.subList(0, held));
        GrowingGroups groups = GrowingGroups.from(
                new TextGrouping(TextGroupingParameters.DEFAULT).group(corpus, () -> false),
                TextGroupingParameters.DEFAULT);
        long[] took = new long[texts.size() - held];
        long began = System.nanoTime();
        for (int i = 0; i < took.length; i++) {
            long before = System.nanoTime();
            groups.add(texts.get(held + i));
            took[i] = System.nanoTime() - before;
        }
        double seconds = seconds(began);
        Arrays.sort(took);
        return String.format(
                Locale.ROOT,
                " | %,d | %,d | %,.0f | %.2f | %.1f |",
                held,
                took.length,
                took.length / seconds,
                took[(int) (took.length * 0.99)] / 1e6,
                took[took.length - 1] / 1e6);
    }

    private int[] truth() {
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    private String peer() {
        String best = "";
        double most = -1;
        for (MinHashGrouping setting : MinHashGrouping.SETTINGS) {
            long began = System.nanoTime();
            double rand = GroupingQuality.of(truth(), setting.group(texts)).adjustedRand();
            if (rand > most) {
                most = rand;
                best = String.format(Locale.ROOT, " %.4f | %.1f | %s |", rand, seconds(began), setting.name());
            }
        }
        return best;
    }

    private double slotTokens(TextGroupingResult result) {
        RoleReader roles = result.roles();
        long hits = 0;
        long claimed = 0;
        long changing = 0;
        for (int text = 0; text < texts.size(); text++) {
            if (labels.get(text) >= 0 && result.groupOf(text) >= 0) {
                String read = roles.read(text, texts.get(text));
                for (int token = 0; token < read.length(); token++) {
                    boolean changes = masks.get(text).charAt(token) != 'K';
                    boolean told = read.charAt(token) != RoleReader.CONSTANT;
                    hits += changes && told ? 1 : 0;
                    claimed += told ? 1 : 0;
                    changing += changes ? 1 : 0;
                }
            }
        }
        return claimed + changing == 0 ? 1 : 2.0 * hits / (claimed + changing);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
