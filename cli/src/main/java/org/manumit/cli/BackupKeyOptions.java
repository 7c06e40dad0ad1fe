package org.manumit.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.manumit.backup.BackupKey;
import picocli.CommandLine.Option;

/** The key of a backup: a file, or a passphrase asked for at the terminal. */
final class BackupKeyOptions {

    @Option(names = "--key-file", description = "file with 32 random bytes; without it a passphrase is asked for")
    private @Nullable Path keyFile;

    BackupKey key() {
        try {
            if (keyFile != null) {
                return BackupKey.ofKeyFile(keyFile);
            }
        } catch (IOException failure) {
            throw new CommandFailure("the key file is not readable: " + failure.getMessage(), failure);
        }
        Console console = System.console();
        if (console == null) {
            throw new CommandFailure("no terminal to ask for a passphrase: name a key file with --key-file");
        }
        return BackupKey.ofPassphrase(console.readPassword("Passphrase: "));
    }
}
