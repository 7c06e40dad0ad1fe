package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import org.manumit.formats.Issue;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** The folder that {@code manumit link} writes. */
final class LinkFolder {

    /** Pairs that are less probable are not written: there are millions of them, and nobody asks. */
    private static final double LEAST_PROBABILITY = 0.01;

    private final Path folder;

    LinkFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes entities.csv, pairs.csv, report.html, and issues.csv if there are any. */
    void write(RecordFiles records, List<Field> fields, RecordLinkageResult result, List<Path> sources)
            throws IOException {
        Files.createDirectories(folder);
        writeEntities(records, result);
        writePairs(records, result);
        writeIssues(folder, records.issues());
        new LinkReport(folder.resolve("report.html")).write(records, fields, result, sources);
    }

    private CsvWriter csv(String name) throws IOException {
        return csv(folder, name);
    }

    private static CsvWriter csv(Path folder, String name) throws IOException {
        return new CsvWriter(Files.newOutputStream(folder.resolve(name)), CsvFormat.exact());
    }

    private void writeEntities(RecordFiles records, RecordLinkageResult result) throws IOException {
        try (CsvWriter csv = csv("entities.csv")) {
            csv.row("id", "entity");
            for (int record = 0; record < records.size(); record++) {
                csv.row(records.id(record), records.id(result.entityOf(record)));
            }
        }
    }

    private void writePairs(RecordFiles records, RecordLinkageResult result) throws IOException {
        try (CsvWriter csv = csv("pairs.csv")) {
            csv.row("id_a", "id_b", "probability", "bits");
            for (int pair = 0; pair < result.pairs(); pair++) {
                double probability = result.probability(pair);
                if (probability >= LEAST_PROBABILITY) {
                    csv.row(
                            records.id(result.first(pair)),
                            records.id(result.second(pair)),
                            String.format(Locale.ROOT, "%.6f", probability),
                            String.format(Locale.ROOT, "%.4f", result.bits(pair)));
                }
            }
        }
    }

    /** Writes issues.csv, or takes an old one away if there are none. */
    static void writeIssues(Path folder, List<RecordFiles.FileIssue> issues) throws IOException {
        if (issues.isEmpty()) {
            Files.deleteIfExists(folder.resolve("issues.csv"));
            return;
        }
        try (CsvWriter csv = csv(folder, "issues.csv")) {
            csv.row("file", "record", "line", "field", "code", "expected", "found");
            for (RecordFiles.FileIssue found : issues) {
                Issue issue = found.issue();
                csv.row(
                        String.valueOf(found.file().getFileName()),
                        Long.toString(issue.position().record()),
                        Long.toString(issue.position().line()),
                        issue.field(),
                        issue.code(),
                        issue.expected(),
                        issue.found());
            }
        }
    }
}
