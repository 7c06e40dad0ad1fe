package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
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
        IssuesFile.write(folder, records.issues());
        new LinkReport(folder.resolve("report.html")).write(records, fields, result, sources);
    }

    private CsvWriter csv(String name) throws IOException {
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
}
