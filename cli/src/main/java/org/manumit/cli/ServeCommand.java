package org.manumit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.server.Manumit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the server in this process; it runs until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the server.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--home", description = "data folder (default ${DEFAULT-VALUE})", defaultValue = "manumit-data")
    private Path home = Path.of("manumit-data");

    @Option(names = "--port", description = "port on this machine (default ${DEFAULT-VALUE})", defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--address",
            description = "address to listen on (default ${DEFAULT-VALUE})",
            defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    @Option(names = "--database-url", description = "JDBC URL of your own PostgreSQL 15 or later (default: embedded)")
    private @Nullable String databaseUrl;

    @Parameters(arity = "0..*", description = "further settings as --manumit.<module>.<name>=<value>")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--manumit.home=" + home.toAbsolutePath().normalize(),
                "--server.port=" + port,
                "--server.address=" + address));
        if (databaseUrl != null) {
            arguments.add("--manumit.database.url=" + databaseUrl);
        }
        arguments.addAll(settings);
        Manumit.main(arguments.toArray(String[]::new));
        // The server's own threads keep serving; its shutdown hook ends the process.
        Thread.currentThread().join();
        return 0;
    }
}
