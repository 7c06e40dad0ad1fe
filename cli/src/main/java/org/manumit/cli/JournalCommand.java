package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.JournalVerifier;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.Verification;
import org.manumit.journal.VerifierKey;
import org.manumit.postgres.HomeDatabase;
import org.manumit.postgres.PostgresException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What can be done with the journal without the server. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Work with the journal offline.",
        subcommands = JournalCommand.Verify.class)
final class JournalCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new CommandFailure("journal needs one of: verify");
    }

    /** Proves that no entry was edited, dropped, moved or rolled back. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Prove offline that no entry was edited, dropped, moved or rolled back.")
    static final class Verify implements Callable<Integer> {

        @Option(names = "--home", description = "data folder whose embedded database holds the journal")
        private @Nullable Path home;

        @Option(names = "--export", description = "exported journal (JSON lines) instead of a database")
        private @Nullable Path export;

        @Option(
                names = "--checkpoints",
                description = "folder with checkpoints that you kept (default: those of the home)")
        private @Nullable Path checkpoints;

        @Option(
                names = "--key",
                description = "the journal's public key from a source that you trust (default: beside the checkpoints)")
        private @Nullable Path key;

        @Override
        public Integer call() {
            try {
                Verification verification = verify();
                System.out.printf(
                        "%,d entries, %,d under signed checkpoints, root %s%n",
                        verification.size(), verification.signed(), verification.root());
                verification
                        .problems()
                        .forEach(problem -> System.out.println(
                                problem.kind()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', ' ') + " " + problem.arguments()));
                System.out.println(
                        verification.ok() ? "The journal is whole and unaltered." : "THE JOURNAL DOES NOT VERIFY.");
                return verification.ok() ? 0 : 1;
            } catch (IOException | SQLException | PostgresException failure) {
                throw new CommandFailure(String.valueOf(failure.getMessage()), failure);
            }
        }

        private Verification verify() throws IOException, SQLException {
            CheckpointFolder kept = new CheckpointFolder(checkpointFolder());
            VerifierKey trusted = key == null
                    ? kept.key()
                    : VerifierKey.parse(Files.readString(key).strip());
            List<SignedCheckpoint> signed = kept.list();
            JournalVerifier verifier = new JournalVerifier(trusted, signed);
            if (export != null) {
                try (InputStream in = Files.newInputStream(export)) {
                    return verifier.verifyExport(in);
                }
            }
            if (home == null) {
                throw new CommandFailure("name the journal with --home or --export");
            }
            try (HomeDatabase database = HomeDatabase.open(home);
                    Connection connection = database.superuser()) {
                return verifier.verify(connection);
            }
        }

        private Path checkpointFolder() {
            if (checkpoints != null) {
                return checkpoints;
            }
            if (home == null) {
                throw new CommandFailure("name the folder of kept checkpoints with --checkpoints");
            }
            return home.resolve("checkpoints");
        }
    }
}
