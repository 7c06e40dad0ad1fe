package org.manumit.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL cluster of our own in one folder: durable, on the loopback interface, SCRAM for everyone, run by an ordinary user. If its
 * postmaster dies or stops recovering while we watch, it is started again on the same port; one that outlived a killed server is taken
 * over. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Name of the cluster's superuser; used to prepare roles and for backup only. */
    public static final String SUPERUSER = "manumit_super";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    /** SQLSTATE of a database that lives and takes no sessions: it starts, recovers or shuts down. */
    static final String CANNOT_CONNECT_NOW = "57P03";

    static final Duration RETRY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(120);

    private final ClusterFolder folder;
    private final PostgresSettings settings;
    private final String password;
    private final Object lock = new Object();
    private volatile int port;
    private volatile @Nullable ProcessHandle postmaster;
    private volatile boolean closing;

    private EmbeddedPostgres(Path folder, Path cache, PostgresSettings settings, String password) {
        this.folder = new ClusterFolder(folder, cache);
        this.settings = settings;
        this.password = password;
    }

    /**
     * Starts the cluster of {@code folder}, making it on first use, or takes over its running postmaster.
     *
     * @param cache where the programs are unpacked, shared between clusters
     * @param superuserPassword set when the cluster is made; later it must be the same
     */
    public static EmbeddedPostgres start(Path folder, Path cache, PostgresSettings settings, String superuserPassword) {
        EmbeddedPostgres cluster = new EmbeddedPostgres(folder, cache, settings, superuserPassword);
        try {
            cluster.folder.prepare(superuserPassword);
            synchronized (cluster.lock) {
                cluster.adoptOrLaunch();
            }
        } catch (IOException failure) {
            throw new PostgresException(
                    "The database in " + folder + " could not be started: " + failure.getMessage(), failure);
        }
        return cluster;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        @Nullable ProcessHandle process = postmaster;
        return process == null ? -1 : process.pid();
    }

    /** Folder of the cluster's files, for backup. */
    public Path data() {
        return folder.data();
    }

    /** A connection as superuser; the caller closes it. */
    public Connection superuser(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Ends sessions, writes a checkpoint and stops. Waits up to two minutes, then gives up with an error; never kills. */
    @Override
    public void close() {
        closing = true;
        synchronized (lock) {
            @Nullable ProcessHandle process = postmaster;
            if (process != null) {
                stop(process);
                postmaster = null;
            }
        }
    }

    /** Stops watching without stopping the database. */
    void forget() {
        closing = true;
        synchronized (lock) {
            postmaster = null;
        }
    }

    private void adoptOrLaunch() throws IOException {
        @Nullable Orphan orphan = Orphan.find(folder.data());
        if (orphan != null && adopt(orphan)) {
            return;
        }
        // Children of a postmaster that was killed hold its memory for a moment, and PostgreSQL refuses to start until
        // they are gone.
        boolean afterCrash = Files.exists(folder.data().resolve("postmaster.pid"));
        long began = System.nanoTime();
        while (true) {
            try {
                launch();
                return;
            } catch (PostgresException failure) {
                if (!afterCrash || since(began).compareTo(PATIENCE) > 0) {
                    throw failure;
                }
                pause(RETRY);
            }
        }
    }

    /** Takes over a postmaster that outlived its server, once it answers: it may have just started, or be recovering. */
    private boolean adopt(Orphan found) throws IOException {
        long silentSince = System.nanoTime();
        Stall stall = new Stall(PATIENCE);
        for (@Nullable Orphan orphan = found; orphan != null; orphan = Orphan.find(folder.data())) {
            port = orphan.port();
            Answer answer = port == 0 ? Answer.NONE : ask();
            if (answer == Answer.READY) {
                LOG.info(
                        "Took over the running database, process {}",
                        orphan.process().pid());
                watch(orphan.process());
                return true;
            }
            if (stall.lasts(answer == Answer.NOT_YET, orphan.process())) {
                abort(orphan.process());
            } else if (answer == Answer.NOT_YET) {
                silentSince = System.nanoTime();
            } else if (since(silentSince).compareTo(PATIENCE) > 0) {
                stop(orphan.process());
            }
            pause(RETRY);
        }
        port = 0;
        return false;
    }

    private void launch() throws IOException {
        if (port == 0) {
            port = settings.port() == 0 ? freePort() : settings.port();
        }
        folder.configure(settings, port);
        long began = System.nanoTime();
        Process process = folder.startPostmaster();
        awaitAnswer(process);
        LOG.info("Database ready after {} ms", since(began).toMillis());
        @Nullable Orphan started = Orphan.find(folder.data());
        watch(started == null ? process.toHandle() : started.process());
    }

    /** Recovery after a crash reads up to the whole write-ahead log, so it may last: only silence is limited. */
    private void awaitAnswer(Process process) throws IOException {
        long silentSince = System.nanoTime();
        Stall stall = new Stall(PATIENCE);
        for (Answer answer = ask(); answer != Answer.READY; answer = ask()) {
            if (!process.isAlive()) {
                throw new PostgresException("The database ended while starting; its last words in " + folder.log()
                        + ": " + folder.lastWords());
            }
            if (closing) {
                stop(process.toHandle());
                throw new PostgresException("The database was stopped while starting");
            }
            if (stall.lasts(answer == Answer.NOT_YET, process.toHandle())) {
                abort(process.toHandle());
            } else if (answer == Answer.NOT_YET) {
                silentSince = System.nanoTime();
            } else if (since(silentSince).compareTo(PATIENCE) > 0) {
                stop(process.toHandle());
                throw new PostgresException(
                        "The database did not answer within " + PATIENCE.toSeconds() + " s; see " + folder.log());
            }
            pause(Duration.ofMillis(20));
        }
    }

    private void watch(ProcessHandle process) {
        postmaster = process;
        process.onExit().thenAccept(ended -> {
            if (!closing && ended.equals(postmaster)) {
                LOG.warn("The database process {} ended unasked; starting it again", ended.pid());
                Thread thread = new Thread(this::relaunch, "database-restart");
                thread.setDaemon(true);
                thread.start();
            }
        });
        Thread thread = new Thread(() -> lookAfter(process), "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends a postmaster that stopped recovering, whereupon it is started again. */
    private void lookAfter(ProcessHandle process) {
        Stall stall = new Stall(PATIENCE);
        while (!closing && process.isAlive() && process.equals(postmaster)) {
            if (stall.lasts(ask() == Answer.NOT_YET, process)) {
                abort(process);
            }
            pause(LOOK_EVERY);
        }
    }

    /** Immediate shutdown: what is committed is recovered at the next start. */
    private static void abort(ProcessHandle process) {
        LOG.warn("The database process {} has stopped recovering; ending it", process.pid());
        signal("QUIT", process);
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            // It is the shell's own kill, because a bare Debian has no program of that name.
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new PostgresException(
                    "The database process " + process.pid() + " could not be told to stop", failure);
        }
    }

    /** Tries until it succeeds or the server stops: a full disk, for one, keeps PostgreSQL down only until somebody makes room. */
    private void relaunch() {
        boolean told = false;
        Duration pause = RETRY;
        while (true) {
            synchronized (lock) {
                if (closing) {
                    return;
                }
                try {
                    launch();
                    return;
                } catch (IOException | PostgresException failure) {
                    if (!told && pause.compareTo(LONGEST_PAUSE) == 0) {
                        LOG.error("The database cannot be started for now: {}", failure.getMessage());
                        told = true;
                    }
                }
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private Answer ask() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(5) ? Answer.READY : Answer.NONE;
        } catch (SQLException refused) {
            return CANNOT_CONNECT_NOW.equals(refused.getSQLState()) ? Answer.NOT_YET : Answer.NONE;
        }
    }

    /** What a postmaster says when somebody knocks. */
    private enum Answer {
        READY,
        /** It starts, recovers or shuts down. */
        NOT_YET,
        NONE
    }

    private static void stop(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown; Java's destroy() would send SIGTERM, which waits for every client.
            signal("INT", process);
            process.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new PostgresException(
                    "The database process " + process.pid() + " did not stop within " + STOP_LIMIT.toSeconds() + " s",
                    failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    static void pause(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for the database", interrupted);
        }
    }
}
