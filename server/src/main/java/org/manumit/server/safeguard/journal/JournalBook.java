package org.manumit.server.safeguard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.InclusionProof;
import org.manumit.journal.JournalVerifier;
import org.manumit.journal.MerkleHash;
import org.manumit.journal.MerkleTree;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.SigningKey;
import org.manumit.journal.Verification;
import org.manumit.problem.Absent;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Page;
import org.manumit.words.Language;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Reading the journal; each reading is itself entered in it. For auditors and outside reviewers. Thread-safe. */
@Component
public final class JournalBook {

    private static final int PAGE = 100;

    private final DataSource sequencerPool;
    private final SigningKey key;
    private final CheckpointFolder folder;
    private final JournalSentences sentences;

    JournalBook(
            @Qualifier("sequencerPool") DataSource sequencerPool,
            SigningKey key,
            CheckpointFolder folder,
            JournalSentences sentences) {
        this.sequencerPool = sequencerPool;
        this.key = key;
        this.folder = folder;
        this.sentences = sentences;
    }

    /** A proof that an entry is in the journal, and the root it leads to. */
    public record Proof(InclusionProof path, MerkleHash leaf, MerkleHash root) {}

    /**
     * Entries, newest first, a hundred at a time.
     *
     * @param cursor where the page before ended
     * @throws Invalid {@code cursor-invalid}
     */
    public Page<JournalEntryView> list(Access access, JournalFilter filter, @Nullable String cursor) {
        long before = cursor == null ? Long.MAX_VALUE : position(cursor);
        return access.inTransaction(Act.of("safeguard.read-journal"), transaction -> {
            JournalTable table = new JournalTable(transaction.jdbc());
            List<JournalTable.Row> rows = new ArrayList<>();
            table.each(filter, before, PAGE + 1, rows::add);
            List<JournalEntryView> views =
                    views(access, table, rows.stream().limit(PAGE).toList());
            String next = rows.size() > PAGE ? Long.toString(rows.get(PAGE - 1).id()) : null;
            return new Page<>(views, table.count(filter), next);
        });
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw new Invalid("journal", "cursor-invalid");
        }
    }

    private List<JournalEntryView> views(Access access, JournalTable table, List<JournalTable.Row> rows) {
        Map<String, String> names = table.names(rows);
        return rows.stream().map(row -> view(access, row, names)).toList();
    }

    private JournalEntryView view(Access access, JournalTable.Row row, Map<String, String> names) {
        Language language = access.actor().language();
        List<JournalEntryView.SubjectView> subjects = row.subjects().stream()
                .map(each -> new JournalEntryView.SubjectView(
                        each.type(), each.id(), names.get(each.type() + ":" + each.id())))
                .toList();
        return new JournalEntryView(
                row.sequence(),
                row.at(),
                sentences.actor(language, row.actor()),
                row.action(),
                sentences.text(language, row.action(), subjects, row.leaves()),
                subjects,
                row.inquiry(),
                row.purpose(),
                row.leafHash());
    }

    /** Writes every entry that has a place, one canonical line each: what {@code manumit journal verify --export} takes. */
    public void export(Access access, OutputStream out) {
        access.inTransaction(Act.of("safeguard.export-journal"), transaction -> {
            new JournalTable(transaction.jdbc()).eachCanonical(line -> {
                try {
                    out.write(line);
                    out.write('\n');
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            return null;
        });
    }

    /** Writes the filtered entries as a table for a spreadsheet; no cell can start a formula. */
    public void exportTable(Access access, JournalFilter filter, OutputStream out) throws IOException {
        try (CsvWriter csv = new CsvWriter(out, CsvFormat.forSpreadsheets())) {
            csv.row(
                    "sequence",
                    "at",
                    "actor",
                    "agency",
                    "action",
                    "text",
                    "subjects",
                    "inquiry",
                    "purpose",
                    "leafHash");
            access.inTransaction(Act.of("safeguard.export-journal"), transaction -> {
                new JournalTable(transaction.jdbc())
                        .each(
                                filter,
                                Long.MAX_VALUE,
                                Integer.MAX_VALUE,
                                row -> write(csv, view(access, row, Map.of())));
                return null;
            });
        }
    }

    private static void write(CsvWriter csv, JournalEntryView entry) {
        try {
            csv.row(
                    entry.sequence() == null ? "" : entry.sequence().toString(),
                    entry.at().toString(),
                    entry.actor().displayName(),
                    entry.actor().agency(),
                    entry.action(),
                    entry.text(),
                    String.join(
                            " ",
                            entry.subjects().stream()
                                    .map(subject -> subject.type() + ":" + subject.id())
                                    .toList()),
                    entry.inquiry() == null ? "" : entry.inquiry(),
                    entry.purpose() == null ? "" : entry.purpose(),
                    entry.leafHash() == null ? "" : entry.leafHash());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Every act that the journal may hold, as a sentence in the reader's language, by its name. */
    public SortedMap<String, String> acts(Access access) {
        return sentences.acts(access.actor().language());
    }

    /** The signed checkpoints, newest first. */
    public List<SignedCheckpoint> checkpoints(Access access) {
        return access.inTransaction(
                Act.of("safeguard.read-checkpoints"),
                transaction -> new JournalTable(transaction.jdbc()).checkpoints());
    }

    /**
     * One checkpoint as the file to keep elsewhere.
     *
     * @throws Absent {@code checkpoint-unknown}
     */
    public byte[] checkpointFile(Access access, long size) {
        return access.inTransaction(
                Act.of("safeguard.read-checkpoints"),
                transaction -> new JournalTable(transaction.jdbc())
                        .checkpoint(size)
                        .map(signed -> signed.note().getBytes(StandardCharsets.UTF_8))
                        .orElseThrow(() -> new Absent("journal", "checkpoint-unknown")));
    }

    /** The public key that verifies the checkpoints. */
    public String verifierKey() {
        return key.verifier().text();
    }

    /**
     * Proves that the entry at a place is in the journal, up to the newest checkpoint that covers it, else up to now.
     *
     * @throws Absent {@code entry-unknown}
     */
    public Proof proof(Access access, long sequence) {
        return access.inTransaction(Act.of("safeguard.prove-entry"), transaction -> {
            JournalTable table = new JournalTable(transaction.jdbc());
            long size = table.size();
            if (sequence < 0 || sequence >= size) {
                throw new Absent("journal", "entry-unknown", Map.of("sequence", sequence));
            }
            long covered = table.checkpoints().stream()
                    .mapToLong(signed -> signed.checkpoint().size())
                    .filter(signed -> signed > sequence)
                    .findFirst()
                    .orElse(size);
            MerkleTree tree = new MerkleTree(table.nodes());
            return new Proof(tree.inclusion(sequence, covered), table.nodes().at(0, sequence), tree.root(covered));
        });
    }

    /** Verifies the whole journal against the exported checkpoints, as of now. */
    public Verification verify(Access access) {
        return access.inTransaction(Act.of("safeguard.verify-journal"), transaction -> {
            try (Connection connection = sequencerPool.getConnection()) {
                return new JournalVerifier(key.verifier(), folder.list()).verify(connection);
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("verify journal", null, failure);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
