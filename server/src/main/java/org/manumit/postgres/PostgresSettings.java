package org.manumit.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the embedded cluster is run.
 *
 * @param port TCP port on 127.0.0.1; 0 picks a free one at each start
 * @param sharedBuffersMegabytes PostgreSQL's own cache, at least 16
 * @param maxConnections server-wide limit, at least 20
 * @param maxWalMegabytes write-ahead log kept between checkpoints, at least 128
 */
public record PostgresSettings(int port, int sharedBuffersMegabytes, int maxConnections, int maxWalMegabytes) {

    public PostgresSettings {
        require(port >= 0 && port <= 65_535, "port", "0 to 65535", port);
        require(sharedBuffersMegabytes >= 16, "sharedBuffersMegabytes", "at least 16", sharedBuffersMegabytes);
        require(maxConnections >= 20, "maxConnections", "at least 20", maxConnections);
        require(maxWalMegabytes >= 128, "maxWalMegabytes", "at least 128", maxWalMegabytes);
    }

    private static final int SMALLEST_CACHE_MEGABYTES = 512;
    private static final int LARGEST_CACHE_MEGABYTES = 2048;

    /**
     * Cache that suits a machine which runs the server and other programs too: an eighth of its memory, 512 MB to 2 GB. PostgreSQL's
     * manual (19.4.1) advises a quarter where the machine is the database's alone.
     *
     * @param memoryBytes memory of the machine
     * @return megabytes
     */
    public static int sharedBuffersFor(long memoryBytes) {
        long eighth = memoryBytes / 8 >> 20;
        return (int) Math.max(SMALLEST_CACHE_MEGABYTES, Math.min(LARGEST_CACHE_MEGABYTES, eighth));
    }

    /** For tests: as durable as the product, smaller. */
    public static PostgresSettings small() {
        return new PostgresSettings(0, 64, 60, 512);
    }

    public PostgresSettings withPort(int chosen) {
        return new PostgresSettings(chosen, sharedBuffersMegabytes, maxConnections, maxWalMegabytes);
    }

    /** The lines of postgresql.conf, in order. Nothing here weakens durability. */
    Map<String, String> lines(int listenPort, String socketFolder) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("listen_addresses", "127.0.0.1");
        lines.put("port", Integer.toString(listenPort));
        lines.put("unix_socket_directories", socketFolder);
        lines.put("unix_socket_permissions", "0700");
        lines.put("password_encryption", "scram-sha-256");
        lines.put("max_connections", Integer.toString(maxConnections));
        lines.put("fsync", "on");
        lines.put("synchronous_commit", "on");
        lines.put("full_page_writes", "on");
        lines.put("wal_level", "replica");
        lines.put("max_wal_size", maxWalMegabytes + "MB");
        lines.put("min_wal_size", "80MB");
        lines.put("checkpoint_timeout", "15min");
        lines.put("checkpoint_completion_target", "0.9");
        lines.put("shared_buffers", sharedBuffersMegabytes + "MB");
        lines.put("effective_cache_size", sharedBuffersMegabytes * 4 + "MB");
        lines.put("work_mem", "16MB");
        lines.put("maintenance_work_mem", "256MB");
        lines.put("random_page_cost", "1.1");
        lines.put("jit", "off");
        lines.put("timezone", "UTC");
        lines.put("log_timezone", "UTC");
        lines.put("logging_collector", "off");
        lines.put("log_statement", "none");
        // Statements and parameters may carry personal data: an error is logged without them.
        lines.put("log_min_error_statement", "panic");
        lines.put("log_parameter_max_length", "0");
        lines.put("log_parameter_max_length_on_error", "0");
        lines.put("log_error_verbosity", "terse");
        lines.put("shared_preload_libraries", "");
        return lines;
    }

    private static void require(boolean holds, String name, String expected, int found) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + expected + " but was " + found);
        }
    }
}
