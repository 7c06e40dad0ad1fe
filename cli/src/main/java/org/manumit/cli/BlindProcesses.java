package org.manumit.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two desks on this machine, each in a process of its own, that match two tables blindly over HTTP.
 *
 * <p>In the folder each, {@code a} and {@code b}, has a folder of its own with what it writes, its copy of the code
 * ({@code a.code}), and what it says ({@code a.said} and {@code a.complained}).
 */
final class BlindProcesses {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Path folder;
    private double processorSeconds;

    BlindProcesses(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs both.
     *
     * @return seconds until both had ended
     * @throws CommandFailure if either fails
     */
    double run(Path listening, Path asking) throws IOException, InterruptedException {
        RunCost cost = new RunCost();
        for (String old : List.of("a.code", "b.code", "a.code.quota", "b.code.quota")) {
            Files.deleteIfExists(folder.resolve(old));
        }
        BlindCode.writeNew(folder.resolve("a.code"), new SecureRandom());
        Files.copy(folder.resolve("a.code"), folder.resolve("b.code"), StandardCopyOption.COPY_ATTRIBUTES);
        int port = freePort();
        Process a = start("a", listening, "--listen", Integer.toString(port));
        Process b = start("b", asking, "--peer", "http://127.0.0.1:" + port);
        try {
            while ((a.isAlive() || b.isAlive()) && !failed(a) && !failed(b)) {
                if (cost.seconds() > LONGEST.toSeconds()) {
                    throw new CommandFailure("the two sides did not end: see %s".formatted(folder));
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
                processorSeconds = Math.max(processorSeconds, used(a) + used(b));
            }
            if (failed(a) || failed(b)) {
                throw new CommandFailure("the two sides did not end well: see %s".formatted(folder));
            }
        } finally {
            a.destroy();
            b.destroy();
        }
        return cost.seconds();
    }

    private static boolean failed(Process process) {
        return !process.isAlive() && process.exitValue() != 0;
    }

    /** Processor time that both used, in seconds, to the fifth of a second before the first of them ended. */
    double processorSeconds() {
        return processorSeconds;
    }

    private static double used(Process process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
    }

    private Process start(String name, Path table, String how, String where) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .forEach(command::add);
        String classes = System.getProperty("java.class.path");
        // Classes of the assembled jar lie in no file of their own, and its loader is needed to find them.
        boolean packed = !ManumitCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .startsWith("file:");
        command.addAll(packed ? List.of("-jar", classes) : List.of("-cp", classes, ManumitCommand.class.getName()));
        command.addAll(List.of("blind", table.toString(), "--id", "id", "--desk", "Desk " + name, "--code-file"));
        command.addAll(List.of(
                folder.resolve(name + ".code").toString(), "--quota", Integer.toString(BlindSide.MOST_PERSONS)));
        command.addAll(List.of(how, where, "--out", folder.resolve(name).toString()));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.to(folder.resolve(name + ".said").toFile()))
                .redirectError(Redirect.to(folder.resolve(name + ".complained").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
