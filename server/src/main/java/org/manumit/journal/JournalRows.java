package org.manumit.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an entry is read from {@code safeguard.journal_entry}; the same for whoever hashes it and whoever verifies the hash. */
public final class JournalRows {

    /** The columns to select from the table under the alias {@code e}. */
    public static final String COLUMNS =
            "e.id, e.at, e.actor, e.agency, e.run, e.action, e.mandate, e.inquiry, e.purpose, e.subject_types, e.subject_ids, e.root, e.leaves";

    private JournalRows() {}

    /** The entry in the current row. */
    public static JournalEntry read(ResultSet row) throws SQLException {
        byte[] root = row.getBytes("root");
        return new JournalEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                number(row, "actor"),
                number(row, "agency"),
                row.getString("run"),
                row.getString("action"),
                row.getString("mandate"),
                number(row, "inquiry"),
                row.getString("purpose"),
                subjects(row),
                root == null ? null : MerkleHash.of(root),
                number(row, "leaves"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> subjects(ResultSet row) throws SQLException {
        String[] types = (String[]) row.getArray("subject_types").getArray();
        String[] ids = (String[]) row.getArray("subject_ids").getArray();
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            subjects.add(types[i] + ":" + ids[i]);
        }
        return subjects;
    }
}
