package org.manumit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * How many persons a partner may bring in 24 hours, kept in a file beside the code, so that it holds over restarts. Each
 * line is a keyed digest of the partner's code, a time in seconds and a number: nothing of records. What was refused does not
 * count. Confined to one process.
 */
final class BlindQuota implements BlindGate {

    static final String QUOTA_EXCEEDED = "quota-exceeded";

    private static final Duration WINDOW = Duration.ofHours(24);

    private final Path file;
    private final String partner;
    private final int most;
    private final Clock clock;

    BlindQuota(Path file, BlindCode code, int most, Clock clock) {
        this.file = file;
        this.partner = HexFormat.of().formatHex(code.digest("quota"), 0, 16);
        this.most = most;
        this.clock = clock;
    }

    /** @throws CommandFailure if the file cannot be read or written: then nobody is answered */
    @Override
    public void admit(int persons) {
        try {
            Instant now = clock.instant();
            List<String> kept = new ArrayList<>();
            long asked = persons;
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] cells = line.split(" ");
                if (cells.length != 3) {
                    throw new CommandFailure(file + " must have three cells a line; who has changed it?");
                }
                if (Instant.ofEpochSecond(Long.parseLong(cells[1])).isAfter(now.minus(WINDOW))) {
                    kept.add(line);
                    asked += cells[0].equals(partner) ? Long.parseLong(cells[2]) : 0;
                }
            }
            if (asked > most) {
                throw new Refused(QUOTA_EXCEEDED);
            }
            kept.add("%s %d %d".formatted(partner, now.getEpochSecond(), persons));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, kept, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (NumberFormatException broken) {
            throw new CommandFailure(file + " must have numbers in it; who has changed it?", broken);
        } catch (IOException failed) {
            throw new CommandFailure(
                    "the quota in " + file + " cannot be kept: "
                            + failed.getClass().getSimpleName(),
                    failed);
        }
    }
}
