package org.manumit.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of one cluster and the programs that work on them as an ordinary user. Watches nothing. Confined to its {@link EmbeddedPostgres}. */
final class ClusterFolder {

    private final Path folder;
    private final Path data;
    private final OrdinaryUser user;
    private final PostgresBinaries binaries;

    /** @param cache where the programs are unpacked, shared between clusters */
    ClusterFolder(Path folder, Path cache) {
        this.folder = folder.toAbsolutePath().normalize();
        this.data = this.folder.resolve("data");
        this.user = OrdinaryUser.current();
        this.binaries = PostgresBinaries.unpack(cache.toAbsolutePath().normalize());
    }

    /** Where the database itself lies. */
    Path data() {
        return data;
    }

    /**
     * Makes what is missing.
     *
     * @param superuserPassword set when the database is made; later it must be the same
     */
    void prepare(String superuserPassword) throws IOException {
        Files.createDirectories(folder);
        user.requireWayTo(folder);
        user.own(folder.resolve("socket"));
        if (!Files.exists(data)) {
            initialise(superuserPassword);
        } else if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new PostgresException(
                    "The folder " + data + " is there but holds no whole database: PG_VERSION is missing."
                            + " Nothing was changed. Restore a backup into a new home, or take the folder away to begin with an empty database.");
        }
    }

    private void initialise(String superuserPassword) throws IOException {
        Path making = folder.resolve("data-making");
        PostgresBinaries.deleteRecursively(making);
        user.own(making);
        Path passwordFile = folder.resolve("superuser-password");
        try {
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, superuserPassword + "\n");
            user.give(passwordFile);
            run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + making,
                    "--username=" + EmbeddedPostgres.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8",
                    "--data-checksums"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                making.resolve("pg_hba.conf"),
                "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(making, data);
    }

    private void run(List<String> command) throws IOException {
        ProcessBuilder builder = program(command);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new PostgresException("The database could not be made: " + output.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while the database was made", interrupted);
        }
    }

    /** Lays down what the next start goes by. */
    void configure(PostgresSettings settings, int port) throws IOException {
        Path socket = folder.resolve("socket");
        // The kernel limits a socket's path to 107 bytes; without a socket the loopback port still serves.
        boolean fits = socket.toString().getBytes(StandardCharsets.UTF_8).length < 90;
        Map<String, String> lines = settings.lines(port, fits ? socket.toString() : "");
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        Path file = data.resolve("postgresql.conf");
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        // On a full disk a file written in place would be left empty, and PostgreSQL would start with settings of its
        // own.
        Path beside = data.resolve("postgresql.conf.new");
        Files.writeString(beside, text);
        user.give(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts the postmaster; what it says goes into the log. */
    Process startPostmaster() throws IOException {
        ProcessBuilder builder = program(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        return builder.start();
    }

    /** Settings of the caller's own PostgreSQL must not reach ours. */
    private ProcessBuilder program(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(user.command(command));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        return builder;
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** The last lines of the log. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
