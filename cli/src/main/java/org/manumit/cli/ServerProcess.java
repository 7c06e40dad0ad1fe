package org.manumit.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server started as a process of its own from the jar that this command runs from. */
final class ServerProcess implements AutoCloseable {

    /** Seconds are usual; a database that was killed reads its whole log first. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final URI address;
    private final Path log;
    private final Thread stopOnExit = new Thread(this::stop, "stop-server");

    private ServerProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(stopOnExit);
    }

    /** Starts a server and returns once it answers. */
    static ServerProcess start(Path home, int port, List<String> javaOptions, List<String> settings) {
        return start(ownJar(), home, port, javaOptions, settings, Map.of());
    }

    /** The same from another jar, with further variables in its environment. */
    static ServerProcess start(
            Path jar,
            Path home,
            int port,
            List<String> javaOptions,
            List<String> settings,
            Map<String, String> environment) {
        try {
            Files.createDirectories(home);
            Path log = home.resolve("server.log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(javaOptions);
            command.addAll(List.of("-jar", jar.toString(), "serve", "--home", home.toString(), "--port", "" + port));
            if (!settings.isEmpty()) {
                command.add("--");
                command.addAll(settings);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            ServerProcess server = new ServerProcess(process, URI.create("http://127.0.0.1:" + port), log);
            server.awaitAnswer();
            return server;
        } catch (IOException failure) {
            throw new CommandFailure("the server could not be started: " + failure.getMessage(), failure);
        }
    }

    private static Path ownJar() {
        try {
            String location = ServerProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .getSchemeSpecificPart();
            // Inside the executable jar the location is nested:/path/manumit.jar/!BOOT-INF/classes/!/
            String path = location.replaceFirst("^(nested:|file:)", "").replaceFirst("/?!.*$", "");
            if (!path.endsWith(".jar") || !new File(path).isFile()) {
                throw new CommandFailure(
                        "this command starts a server and so must run from manumit.jar (./manumit build)");
            }
            return Path.of(path);
        } catch (URISyntaxException failure) {
            throw new CommandFailure("the jar's own location is not readable", failure);
        }
    }

    long pid() {
        return process.pid();
    }

    URI address() {
        return address;
    }

    /** Resident memory of the server process in bytes, the database apart; 0 where the system does not tell. */
    long residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unavailable) {
            return 0;
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopOnExit);
        } catch (IllegalStateException alreadyExiting) {
            // The hook is running: nothing is left to remove.
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitAnswer() {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/safeguard/me"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new CommandFailure("the server stopped while starting; its log is " + log);
            }
            try {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status < 500) {
                    return;
                }
            } catch (IOException notYet) {
                // Not listening yet.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("stopped");
            }
            pause();
        }
        stop();
        throw new CommandFailure(
                "the server did not answer within " + START_LIMIT.toSeconds() + " s; its log is " + log);
    }

    private static void pause() {
        Pause.of(100, "stopped");
    }
}
