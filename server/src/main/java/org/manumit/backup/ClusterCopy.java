package org.manumit.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A physical copy of a running PostgreSQL cluster by the steps of its manual ("Making a Base Backup Using the Low Level API"). A
 * temporary replication slot keeps the write-ahead log in place until it is copied. Single use, not thread-safe.
 */
final class ClusterCopy {

    private static final String NAME = "database/data";
    /** Their content is made anew at each start, or is copied apart. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_control", "backup_label");

    private final Connection connection;
    private final Path data;
    private final Archive archive;
    private String firstSegment = "";

    ClusterCopy(Connection connection, Path data, Archive archive) {
        this.connection = connection;
        this.data = data;
        this.archive = archive;
    }

    void begin() throws SQLException {
        ask(
                "SELECT slot_name FROM pg_catalog.pg_create_physical_replication_slot('manumit_backup_' || pg_catalog.pg_backend_pid(), true, true)");
        firstSegment = ask("SELECT pg_catalog.pg_walfile_name(pg_catalog.pg_backup_start('manumit', true))");
    }

    void copy() throws IOException {
        archive.folder(data, NAME, this::wanted);
        archive.file(data.resolve("global/pg_control"), NAME + "/global/pg_control");
    }

    private boolean wanted(Path path) {
        String name = path.getFileName().toString();
        Path parent = path.getParent();
        boolean inEmpty = parent != null
                && data.equals(parent.getParent())
                && EMPTY.contains(parent.getFileName().toString());
        return !inEmpty && !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp");
    }

    void end() throws IOException, SQLException {
        String lastSegment;
        String label;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_catalog.pg_walfile_name(lsn), labelfile FROM pg_catalog.pg_backup_stop(false)")) {
            row.next();
            lastSegment = row.getString(1);
            label = row.getString(2);
        }
        archive.text(NAME + "/backup_label", label);
        for (Path segment : segments()) {
            String name = segment.getFileName().toString();
            if (name.compareTo(firstSegment) >= 0 && name.compareTo(lastSegment) <= 0) {
                archive.file(segment, NAME + "/pg_wal/" + name);
            }
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("pg_wal"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}"))
                    .sorted()
                    .toList();
        }
    }

    private String ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
