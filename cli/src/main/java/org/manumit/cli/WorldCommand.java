package org.manumit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a synthetic world as ordinary feed files, with its sealed truth beside them. */
@Command(
        name = "world",
        mixinStandardHelpOptions = true,
        description = "Write a synthetic world as ordinary feed files.")
final class WorldCommand implements Callable<Integer> {

    @Option(
            names = "--size",
            defaultValue = "small",
            description = "tiny, small (about 20,000 records), medium (300,000) or large (10 million)")
    private String size = "small";

    @Option(names = "--seed", defaultValue = "7", description = "same seed, same bytes (default ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(names = "--out", required = true, description = "folder to write to; must be empty or absent")
    private Path out = Path.of(".");

    @Option(names = "--held-out", description = "also the method and the look-alike kept from development")
    private boolean heldOut;

    @Override
    public Integer call() {
        List<String> arguments =
                new ArrayList<>(List.of("--size", size, "--seed", Long.toString(seed), "--out", out.toString()));
        if (heldOut) {
            arguments.add("--held-out");
        }
        WorldTool.write(arguments.toArray(String[]::new));
        return 0;
    }
}
