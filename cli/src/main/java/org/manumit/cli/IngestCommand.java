package org.manumit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.cli.FolderIngest.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a folder of files to a running server. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Send a folder of files, with the feeds.yaml that says what they are, to a running server.")
final class IngestCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "folder with the files")
    private Path folder = Path.of(".");

    @Option(
            names = "--server",
            defaultValue = "http://127.0.0.1:8080",
            description = "server (default ${DEFAULT-VALUE})")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(names = "--feeds", description = "feeds file (default FOLDER/feeds.yaml)")
    private @Nullable Path feeds;

    @Option(
            names = "--token-file",
            description = "file with an access token; else the environment variable MANUMIT_TOKEN")
    private @Nullable Path tokenFile;

    @Option(
            names = "--accept-proposal",
            description = "take the proposed mapping of a table that has none, where it leaves no question")
    private boolean acceptProposal;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + " is not a folder");
        }
        FeedsFile feedsFile = FeedsFile.read(folder, feeds == null ? folder.resolve(FeedsFile.NAME) : feeds);
        ApiClient api = new ApiClient(server).withToken(token());
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Outcome outcome = new FolderIngest(api, out, acceptProposal).send(feedsFile);
        out.printf(
                "%,d new, %,d already known, %,d in quarantine%n",
                outcome.accepted(), outcome.duplicates(), outcome.quarantined());
        outcome.failures().forEach(failure -> System.err.println("not taken: " + failure));
        return outcome.failures().isEmpty() ? 0 : 1;
    }

    private String token() {
        try {
            String value = tokenFile != null ? Files.readString(tokenFile) : System.getenv("MANUMIT_TOKEN");
            if (value == null || value.isBlank()) {
                throw new CommandFailure(
                        "no access token: make one in the browser (your account, Tokens) and give it with "
                                + "--token-file or in MANUMIT_TOKEN");
            }
            return value;
        } catch (IOException failure) {
            throw new CommandFailure("the token file is not readable: " + failure.getMessage(), failure);
        }
    }
}
