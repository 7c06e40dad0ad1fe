package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manumit.formats.Detection;
import org.manumit.formats.FormatDetector;
import org.manumit.formats.Formats;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;

/** Reads a file of any tabular format, as often as asked. Thread-safe (immutable). */
final class TableReading {

    private final Path path;
    private final Detection detection;

    private TableReading(Path path, Detection detection) {
        this.path = path;
        this.detection = detection;
    }

    /** @throws CommandFailure if the file is not there or is no table */
    static TableReading of(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new CommandFailure(path + " must be a file that can be read");
        }
        try {
            Detection detection = new FormatDetector().detect(path, ReadLimits.defaults());
            if (!detection.known()) {
                throw new CommandFailure(path + " must be a table (CSV, TSV, XLSX) or JSON lines; it is none of them");
            }
            return new TableReading(path, detection);
        } catch (RefusedFileException refused) {
            throw refusal(path, refused);
        } catch (IOException failed) {
            throw failure(path, failed);
        }
    }

    /** @throws CommandFailure if the file is refused or cannot be read */
    void into(RecordSink sink) {
        try (InputStream in = Files.newInputStream(path)) {
            new Formats().reader(detection.format()).read(in, detection.options(), ReadLimits.defaults(), sink);
        } catch (RefusedFileException refused) {
            throw refusal(path, refused);
        } catch (IOException failed) {
            throw failure(path, failed);
        }
    }

    static CommandFailure refusal(Path path, RefusedFileException refused) {
        return new CommandFailure(
                "%s was refused (%s): expected %s, found %s. %s"
                        .formatted(path, refused.code(), refused.expected(), refused.found(), refused.why()),
                refused);
    }

    static CommandFailure failure(Path path, IOException failed) {
        return new CommandFailure("could not read " + path + ": " + failed.getMessage(), failed);
    }
}
