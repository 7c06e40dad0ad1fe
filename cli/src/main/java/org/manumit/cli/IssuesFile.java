package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.manumit.formats.Issue;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** What could not be read, beside the results. */
final class IssuesFile {

    private static final String NAME = "issues.csv";

    private IssuesFile() {}

    /** Writes issues.csv, or takes an old one away if there are none. */
    static void write(Path folder, List<RecordFiles.FileIssue> issues) throws IOException {
        if (issues.isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
            return;
        }
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(folder.resolve(NAME)), CsvFormat.exact())) {
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
