package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.manumit.formats.Issue;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** What could not be read, beside the results. */
final class IssuesFile {

    private static final String NAME = "issues.csv";
    private static final List<String> CELLS = List.of("record", "line", "field", "code", "expected", "found");

    private IssuesFile() {}

    /** Writes issues.csv, or takes an old one away if there are none. */
    static void write(Path folder, List<RecordFiles.FileIssue> issues) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (RecordFiles.FileIssue found : issues) {
            List<String> row =
                    new ArrayList<>(List.of(String.valueOf(found.file().getFileName())));
            row.addAll(cells(found.issue()));
            rows.add(row);
        }
        List<String> heading = new ArrayList<>(List.of("file"));
        heading.addAll(CELLS);
        write(folder, heading, rows);
    }

    /** The same of a single file, which is not named. */
    static void writeOfOne(Path folder, List<Issue> issues) throws IOException {
        write(folder, CELLS, issues.stream().map(IssuesFile::cells).toList());
    }

    private static List<String> cells(Issue issue) {
        return List.of(
                Long.toString(issue.position().record()),
                Long.toString(issue.position().line()),
                issue.field(),
                issue.code(),
                issue.expected(),
                issue.found());
    }

    private static void write(Path folder, List<String> heading, List<List<String>> rows) throws IOException {
        if (rows.isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
            return;
        }
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(folder.resolve(NAME)), CsvFormat.exact())) {
            csv.row(heading);
            for (List<String> row : rows) {
                csv.row(row);
            }
        }
    }
}
