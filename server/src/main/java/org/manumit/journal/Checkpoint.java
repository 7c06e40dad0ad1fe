package org.manumit.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the journal said of itself at a moment: how many entries it had and their Merkle root. Kept outside the database it
 * shows a rollback, which nothing inside can.
 *
 * <p>The text form is that of the C2SP specification tlog-checkpoint: origin, size, root in base64, and one extension line
 * with the time, each ended by a line feed.
 *
 * @param origin which journal this is; names no agency unless its operator chose so
 * @param size number of entries
 * @param root Merkle root over them
 * @param at when it was signed, in seconds
 */
public record Checkpoint(String origin, long size, MerkleHash root, Instant at) {

    private static final String TIME = "at ";

    public Checkpoint {
        if (!origin.matches("[A-Za-z0-9./_-]{1,100}")) {
            throw new IllegalArgumentException(
                    "the origin of a checkpoint must be 1 to 100 letters, digits or ./_- but was " + origin.length()
                            + " characters with others");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a checkpoint cannot be of " + size + " entries");
        }
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + TIME + at + "\n";
    }

    byte[] signedBytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the text form.
     *
     * @throws MalformedCheckpointException when it is anything else
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 4 || !lines.get(3).startsWith(TIME)) {
            throw new MalformedCheckpointException("four lines: origin, size, root, time", lines.size() + " lines");
        }
        try {
            Checkpoint read = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    MerkleHash.ofBase64(lines.get(2)),
                    Instant.parse(lines.get(3).substring(TIME.length())));
            if (!read.text().equals(text)) {
                throw new MalformedCheckpointException("the canonical form", "another spelling of it");
            }
            return read;
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new MalformedCheckpointException("origin, size, root, time", "lines that cannot be read", wrong);
        }
    }
}
