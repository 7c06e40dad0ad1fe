package org.manumit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.manumit.backup.Backup;
import org.manumit.postgres.PostgresException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an encrypted backup of a home while people work. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write an encrypted backup of a home; it may run while people work.")
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--home", required = true, description = "the server's data folder")
    private Path home = Path.of(".");

    @Option(names = "--to", required = true, description = "file to write")
    private Path to = Path.of(".");

    @Mixin
    private BackupKeyOptions key = new BackupKeyOptions();

    @Override
    public Integer call() {
        try {
            Backup.Report report = new Backup(home, key.key()).write(to);
            System.out.printf("%,d files, %,d bytes written to %s%n", report.files(), report.bytes(), to);
            return 0;
        } catch (PostgresException | IllegalArgumentException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
        }
    }
}
