package org.manumit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.manumit.backup.Restore;
import org.manumit.postgres.PostgresException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a backup into a new home and verifies it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Restore a backup into a new or empty home and verify it.")
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, description = "the backup")
    private Path from = Path.of(".");

    @Option(names = "--home", required = true, description = "folder to restore into; new or empty")
    private Path home = Path.of(".");

    @Mixin
    private BackupKeyOptions key = new BackupKeyOptions();

    @Override
    public Integer call() {
        try {
            Restore.Report report = new Restore(from, key.key()).into(home);
            System.out.printf(
                    "%,d rows of %,d tables restored; the journal verifies: %,d entries, %,d of them under a signed checkpoint%n",
                    report.rows(), report.tables(), report.journalEntries(), report.signedEntries());
            return 0;
        } catch (PostgresException | IllegalArgumentException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
        }
    }
}
