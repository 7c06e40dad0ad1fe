package org.manumit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.manumit.analytics.linkage.blind.BlindRecords;

/** A desk of a test: a table of invented persons, of which it keeps every row that falls to it. */
record BlindDesk(Path table, RecordFiles files, BlindSide side) {

    /** Admits whoever asks. */
    static final BlindGate OPEN_GATE = persons -> {};

    /** Two desks that share persons: rows of one invented table go to one or the other in turn. */
    static List<BlindDesk> two(Path folder, int records) throws IOException {
        Path persons = folder.resolve("persons.csv");
        new InventedPersons(5).write(persons, records);
        List<String> lines = Files.readAllLines(persons);
        return List.of(of(folder, "a", lines, 0), of(folder, "b", lines, 1));
    }

    private static BlindDesk of(Path folder, String name, List<String> lines, int turn) throws IOException {
        Path table = folder.resolve(name + ".csv");
        StringBuilder rows = new StringBuilder(lines.get(0)).append("\n");
        for (int row = 1; row < lines.size(); row++) {
            if (row % 2 == turn) {
                rows.append(name).append("-id-").append(lines.get(row)).append("\n");
            }
        }
        Files.writeString(table, rows.toString());
        RecordFiles files = RecordFiles.read(List.of(table), "id");
        return new BlindDesk(
                table, files, new BlindSide("Desk " + name, BlindRecords.of(LinkCommand.fields(files), () -> false)));
    }

    static BlindSecrets secrets() {
        return new BlindSecrets(new byte[32], new byte[16]);
    }

    BlindAnswering answering() {
        return new BlindAnswering(side, secrets(), OPEN_GATE, new SecureRandom());
    }

    BlindOutcome ask(BlindExchange exchange) {
        return new BlindAsking(side, exchange, secrets(), OPEN_GATE, new SecureRandom()).run();
    }
}
