package org.manumit.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Verifies a journal against its checkpoints, from its tables or from an export, without trusting the server.
 *
 * <p>The tables show edited, moved and missing entries by themselves. That the whole was rewritten or cut short shows only in
 * checkpoints that were kept elsewhere: give the exported ones. Thread-safe.
 */
public final class JournalVerifier {

    private static final int LONGEST_LINE = 1 << 20;

    private final VerifierKey key;
    private final List<SignedCheckpoint> kept;

    /**
     * @param key public key of the journal, from a source that you trust
     * @param kept checkpoints that were kept outside the database
     */
    public JournalVerifier(VerifierKey key, Collection<SignedCheckpoint> kept) {
        this.key = key;
        this.kept = List.copyOf(kept);
    }

    /** Verifies the tables, as of one moment, over a connection that may read {@code safeguard}; changes nothing. */
    public Verification verify(Connection connection) throws SQLException {
        return new TableVerification(connection, key, kept).run();
    }

    /**
     * Verifies an export: one entry a line, exactly as exported.
     *
     * @throws IOException when it cannot be read, or a line is longer than 1 MiB
     */
    public Verification verifyExport(InputStream export) throws IOException {
        Findings findings = new Findings();
        CheckpointChecks checks = new CheckpointChecks(key, kept, findings);
        CompactRange tree = new CompactRange();
        checks.at(tree);
        try (InputStream in = new BufferedInputStream(export, 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    tree.append(MerkleHash.ofLeaf(line.toByteArray()));
                    checks.at(tree);
                    line.reset();
                } else if (line.size() == LONGEST_LINE) {
                    throw new IOException("line " + (tree.size() + 1) + " of the export is longer than " + LONGEST_LINE
                            + " bytes: this is no journal export");
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                throw new IOException(
                        "the export ends within line " + (tree.size() + 1) + ": it was cut off; export again");
            }
        }
        checks.end(tree.size());
        return findings.result(tree.size(), tree.root(), checks.held());
    }
}
