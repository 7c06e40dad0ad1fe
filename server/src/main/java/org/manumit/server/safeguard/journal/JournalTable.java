package org.manumit.server.safeguard.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manumit.journal.JournalRows;
import org.manumit.journal.MerkleHash;
import org.manumit.journal.NodeSource;
import org.manumit.journal.SignedCheckpoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's tables as an auditor may read them. Confined to one transaction. */
final class JournalTable {

    private static final String FROM = """
            FROM safeguard.journal_entry e
            LEFT JOIN safeguard.journal_leaf l ON l.entry_id = e.id
            LEFT JOIN safeguard.person_of_staff p ON p.id = e.actor
            LEFT JOIN safeguard.agency a ON a.id = e.agency
            LEFT JOIN safeguard.inquiry i ON i.id = e.inquiry
            WHERE (:actor::bigint IS NULL OR e.actor = :actor)
              AND (:action::text IS NULL OR pg_catalog.starts_with(e.action, :action))
              AND (:type::text IS NULL OR e.subject_types @> ARRAY[:type]::text[])
              AND (:subject::text IS NULL OR e.subject_ids @> ARRAY[:subject]::text[])
              AND (:inquiry::text IS NULL OR i.number = :inquiry)
              AND (:from::timestamptz IS NULL OR e.at >= :from)
              AND (:to::timestamptz IS NULL OR e.at < :to)
            """;
    private static final String COLUMNS =
            "SELECT e.id, e.at, e.actor, e.run, p.display_name, a.name AS agency_name, e.action, e.subject_types, e.subject_ids,"
                    + " i.number, e.purpose, e.leaves, l.sequence, l.hash ";

    private static final String NAMES = """
            SELECT named.subject, named.name FROM (
                SELECT 'user:' || p.id AS subject, p.display_name AS name FROM safeguard.person_of_staff p
                UNION ALL SELECT 'agency:' || a.id, a.name FROM safeguard.agency a
                UNION ALL SELECT 'inquiry:' || i.id, i.number FROM safeguard.inquiry i) AS named
            WHERE named.subject = ANY (:subjects)
            """;

    private final JdbcClient jdbc;

    JournalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry before its sentence is rendered. */
    record Row(
            long id,
            Instant at,
            JournalEntryView.ActorView actor,
            String action,
            List<JournalEntryView.SubjectView> subjects,
            @Nullable String inquiry,
            @Nullable String purpose,
            long leaves,
            @Nullable Long sequence,
            @Nullable String leafHash) {}

    long count(JournalFilter filter) {
        return jdbc.sql("SELECT count(*) " + FROM)
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    /** Newest first. @param before only entries with a smaller id */
    void each(JournalFilter filter, long before, int limit, Consumer<Row> sink) {
        jdbc.sql(COLUMNS + FROM + " AND e.id < :before ORDER BY e.id DESC LIMIT :limit")
                .params(parameters(filter))
                .param("before", before)
                .param("limit", limit)
                .withFetchSize(1000)
                .query((ResultSet row) -> sink.accept(row(row)));
    }

    private static Row row(ResultSet row) throws SQLException {
        long actor = row.getLong("actor");
        boolean person = !row.wasNull();
        String name = person ? row.getString("display_name") : row.getString("run");
        long sequence = row.getLong("sequence");
        boolean sequenced = !row.wasNull();
        return new Row(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new JournalEntryView.ActorView(
                        person ? actor : null, name == null ? "" : name, text(row.getString("agency_name"))),
                row.getString("action"),
                subjects((String[]) row.getArray("subject_types").getArray(), (String[])
                        row.getArray("subject_ids").getArray()),
                row.getString("number"),
                row.getString("purpose"),
                row.getLong("leaves"),
                sequenced ? sequence : null,
                sequenced ? MerkleHash.of(row.getBytes("hash")).hex() : null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<JournalEntryView.SubjectView> subjects(String[] types, String[] ids) {
        List<JournalEntryView.SubjectView> subjects = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            subjects.add(new JournalEntryView.SubjectView(types[i], ids[i], null));
        }
        return subjects;
    }

    private static Map<String, @Nullable Object> parameters(JournalFilter filter) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("actor", filter.actor());
        parameters.put("action", filter.action());
        parameters.put("type", filter.subjectType());
        parameters.put("subject", filter.subjectId());
        parameters.put("inquiry", filter.inquiry());
        parameters.put("from", moment(filter.from()));
        parameters.put("to", moment(filter.to()));
        return parameters;
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Names of the staff, agencies and inquiries among the subjects, each under {@code type:id}. */
    Map<String, String> names(List<Row> rows) {
        String[] subjects = rows.stream()
                .flatMap(row -> row.subjects().stream())
                .map(subject -> subject.type() + ":" + subject.id())
                .distinct()
                .toArray(String[]::new);
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql(NAMES).param("subjects", subjects).query((ResultSet row) -> {
            names.put(row.getString("subject"), row.getString("name"));
        });
        return names;
    }

    /** Every entry that has a place, in canonical form, in order. */
    void eachCanonical(Consumer<byte[]> sink) {
        jdbc.sql(
                        "SELECT " + JournalRows.COLUMNS
                                + " FROM safeguard.journal_leaf l JOIN safeguard.journal_entry e ON e.id = l.entry_id ORDER BY l.sequence")
                .withFetchSize(1000)
                .query((ResultSet row) -> sink.accept(JournalRows.read(row).canonical()));
    }

    long size() {
        return jdbc.sql("SELECT COALESCE(max(sequence) + 1, 0) FROM safeguard.journal_leaf")
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    List<SignedCheckpoint> checkpoints() {
        return jdbc.sql("SELECT note FROM safeguard.journal_checkpoint ORDER BY size DESC LIMIT 1000")
                .query((row, number) -> SignedCheckpoint.parse(row.getString("note")))
                .list();
    }

    Optional<SignedCheckpoint> checkpoint(long size) {
        return jdbc.sql("SELECT note FROM safeguard.journal_checkpoint WHERE size = :size")
                .param("size", size)
                .query((row, number) -> SignedCheckpoint.parse(row.getString("note")))
                .optional();
    }

    NodeSource nodes() {
        return (level, index) -> jdbc.sql("""
                        SELECT hash FROM safeguard.journal_leaf WHERE :level = 0 AND sequence = :index
                        UNION ALL SELECT hash FROM safeguard.journal_node WHERE level = :level AND index = :index""")
                .param("level", level)
                .param("index", index)
                .query((row, number) -> MerkleHash.of(row.getBytes("hash")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("the journal lacks its node " + level + "/" + index));
    }
}
