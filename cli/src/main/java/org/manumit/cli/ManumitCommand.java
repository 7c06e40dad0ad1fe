package org.manumit.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the executable jar: every target is a subcommand. */
@Command(
        name = "manumit",
        mixinStandardHelpOptions = true,
        description = "Open platform for people who counter human trafficking.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            WorldCommand.class,
            IngestCommand.class,
            ClusterCommand.class,
            LinkCommand.class,
            BlindCommand.class,
            ScreenCommand.class,
            QualityCommand.class,
            BenchIntakeCommand.class,
            BenchLinkCommand.class,
            BenchBlindCommand.class,
            BenchScreenCommand.class,
            BenchIdentitiesCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            JournalCommand.class
        })
public final class ManumitCommand {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong use. */
    static int run(String... arguments) {
        return new CommandLine(new ManumitCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    if (failure instanceof CommandFailure) {
                        commandLine.getErr().println("manumit: " + failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
    }
}
