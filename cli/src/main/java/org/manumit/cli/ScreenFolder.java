package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.manumit.analytics.linkage.screen.Assessment;
import org.manumit.analytics.linkage.screen.Evidence;
import org.manumit.analytics.linkage.screen.Grade;
import org.manumit.analytics.linkage.screen.Hit;
import org.manumit.analytics.linkage.screen.Screening;
import org.manumit.analytics.linkage.screen.ScreeningResult;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** The folder that {@code manumit screen} writes. */
final class ScreenFolder {

    private static final String BETWEEN = "; ";

    private final Path folder;

    ScreenFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes hits.csv, contradicted.csv, report.html, and issues.csv if there are any. */
    void write(ScreenedTable table, ListFiles lists, Screening screening, ScreeningResult result) throws IOException {
        Files.createDirectories(folder);
        writeHits("hits.csv", table, lists, screening, result, hit -> hit.grade() != Grade.CONTRADICTED);
        writeHits("contradicted.csv", table, lists, screening, result, hit -> hit.grade() == Grade.CONTRADICTED);
        List<RecordFiles.FileIssue> issues = new ArrayList<>(table.records().issues());
        issues.addAll(lists.issues());
        IssuesFile.write(folder, issues);
        new ScreenReport(folder.resolve("report.html")).write(table, lists, screening, result);
    }

    private void writeHits(
            String name,
            ScreenedTable table,
            ListFiles lists,
            Screening screening,
            ScreeningResult result,
            Predicate<Hit> which)
            throws IOException {
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(folder.resolve(name)), CsvFormat.exact())) {
            csv.row(
                    "row_id",
                    "listed_id",
                    "list",
                    "schema",
                    "listed_name",
                    "score",
                    "bits",
                    "grade",
                    "for",
                    "against",
                    "topics",
                    "programs",
                    "datasets");
            for (Hit hit : result.hits()) {
                if (which.test(hit)) {
                    ListedEntity entity = lists.entities().get(hit.listed());
                    Assessment found = screening.explain(hit);
                    csv.row(
                            table.records().id(hit.record()),
                            entity.id(),
                            entity.list(),
                            entity.schema(),
                            name(entity, hit),
                            String.format(Locale.ROOT, "%.6f", hit.score()),
                            String.format(Locale.ROOT, "%.4f", hit.bits()),
                            ScreenCommand.word(hit.grade()),
                            said(found, one -> one.bits() >= 0),
                            said(found, one -> one.bits() < 0),
                            String.join(BETWEEN, entity.topics()),
                            String.join(BETWEEN, entity.programs()),
                            String.join(BETWEEN, entity.datasets()));
                }
            }
        }
    }

    /** The listed name that is nearest; what the list shows where no name was compared. */
    static String name(ListedEntity entity, Hit hit) {
        return hit.listedName() < 0
                ? entity.caption()
                : entity.profile().names().get(hit.listedName()).text();
    }

    private static String said(Assessment found, Predicate<Evidence> which) {
        return String.join(
                BETWEEN,
                found.evidence().stream()
                        .filter(which)
                        .map(one -> String.format(
                                Locale.ROOT, "%s (%+.1f)", ScreenReport.sentence(one), ReportPage.tenths(one.bits())))
                        .toList());
    }
}
