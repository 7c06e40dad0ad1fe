package org.manumit.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table holds. */
record RowCounts(Map<String, Long> byTable) {

    RowCounts {
        byTable = Map.copyOf(byTable);
    }

    static RowCounts of(Connection connection) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'event')
                      AND c.relname <> 'journal_pending'""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return new RowCounts(counts);
    }

    /** A line for each table: name, tab, count. */
    String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(byTable)
                .forEach((table, count) ->
                        text.append(table).append('\t').append(count).append('\n'));
        return text.toString();
    }

    static RowCounts parse(String text) {
        Map<String, Long> counts = new TreeMap<>();
        text.lines().forEach(line -> {
            int tab = line.lastIndexOf('\t');
            counts.put(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
        });
        return new RowCounts(counts);
    }

    /** Tables that hold fewer rows here than both before and after the backup: the database may have worked meanwhile. */
    List<String> missing(RowCounts before, RowCounts after) {
        List<String> missing = new ArrayList<>();
        before.byTable.forEach((table, count) -> {
            long least = Math.min(count, after.byTable.getOrDefault(table, 0L));
            if (byTable.getOrDefault(table, 0L) < least) {
                missing.add(table);
            }
        });
        missing.sort(String::compareTo);
        return missing;
    }
}
