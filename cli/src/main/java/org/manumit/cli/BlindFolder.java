package org.manumit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.manumit.analytics.linkage.blind.BlindRecords;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;

/** The folder that {@code manumit blind} writes: matches, rows that could not be read, and a log of counts. */
final class BlindFolder {

    private final Path folder;
    private final Clock clock;

    BlindFolder(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("matches.csv"));
    }

    /** Writes matches.csv and issues.csv; returns how many records have a match. */
    int write(RecordFiles files, BlindRecords records, BlindOutcome outcome) throws IOException {
        IssuesFile.write(folder, files.issues());
        int rows = 0;
        try (CsvWriter csv = new CsvWriter(Files.newOutputStream(folder.resolve("matches.csv")), CsvFormat.exact())) {
            csv.row("id", "desk", "reference", "grade");
            for (BlindOutcome.Match match : outcome.matches()) {
                for (int row : records.rows(match.person())) {
                    csv.row(
                            files.id(row),
                            outcome.partner(),
                            match.shownReference(),
                            match.grade().name().toLowerCase(Locale.ROOT));
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Adds a line to blind.log: counts and words of this program's own, never anything of a record or from the partner. */
    void log(String what) throws IOException {
        Files.writeString(
                folder.resolve("blind.log"),
                "%s %s%n".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS), what),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
