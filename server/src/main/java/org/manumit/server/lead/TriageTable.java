package org.manumit.server.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** What people did with leads, as far as the reader may see it. Thread-safe. */
@Component
class TriageTable {

    private static final String QUERY = """
            SELECT a.id, a.lead_id, a.kind, a.by_user, b.display_name AS by_name, a.at, a.assignee, s.display_name AS assignee_name,
                a.verdict, a.words, a.undone_at
            FROM lead.act a
            JOIN safeguard.staff_name b ON b.id = a.by_user
            LEFT JOIN safeguard.staff_name s ON s.id = a.assignee
            """;

    /** Acts of every lead, oldest first. */
    Map<Long, List<TriageAct>> all(Transaction tx) {
        Map<Long, List<TriageAct>> acts = new TreeMap<>();
        tx.jdbc()
                .sql(QUERY + " ORDER BY a.id")
                .query(TriageTable::act)
                .list()
                .forEach(act -> acts.computeIfAbsent(act.leadId(), l -> new ArrayList<>())
                        .add(act));
        return acts;
    }

    /** Acts of one lead, oldest first. */
    List<TriageAct> of(Transaction tx, long lead) {
        return tx.jdbc()
                .sql(QUERY + " WHERE a.lead_id = :lead ORDER BY a.id")
                .param("lead", lead)
                .query(TriageTable::act)
                .list();
    }

    private static TriageAct act(ResultSet row, int number) throws SQLException {
        @Nullable String verdict = row.getString("verdict");
        @Nullable Timestamp undone = row.getTimestamp("undone_at");
        return new TriageAct(
                row.getLong("id"),
                row.getLong("lead_id"),
                TriageAct.Kind.valueOf(row.getString("kind")),
                row.getLong("by_user"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getObject("assignee", Long.class),
                row.getString("assignee_name"),
                verdict == null ? null : Assessment.valueOf(verdict),
                row.getString("words"),
                undone == null ? null : undone.toInstant());
    }

    /** Name of a member of staff of the reader's agency or one that shares with it. */
    Optional<String> staffName(Transaction tx, long user) {
        return tx.jdbc()
                .sql("SELECT display_name FROM safeguard.staff_name WHERE id = :id")
                .param("id", user)
                .query(String.class)
                .optional();
    }

    /**
     * Writes an act under the strictest marking of the evidence that its author sees: RED if any is, else at least AMBER of
     * the author's agency.
     */
    void add(Transaction tx, long lead, TriageAct.Kind kind, long user, int agency, Words words) {
        Visibility visibility = strictest(tx, lead);
        tx.jdbc()
                .sql("""
                        INSERT INTO lead.act (lead_id, kind, by_user, assignee, verdict, words, agency_id, compartment_id, marking,
                            names_person)
                        VALUES (:lead, :kind, :user, :assignee, :verdict, :words, :agency, :compartment, :marking, true)""")
                .param("lead", lead)
                .param("kind", kind.name())
                .param("user", user)
                .param("assignee", words.assignee(), java.sql.Types.BIGINT)
                .param(
                        "verdict",
                        words.verdict() == null ? null : words.verdict().name(),
                        java.sql.Types.VARCHAR)
                .param("words", words.text(), java.sql.Types.VARCHAR)
                .param("agency", agency)
                .param("compartment", visibility.compartment(), java.sql.Types.INTEGER)
                .param("marking", visibility.marking())
                .update();
    }

    /** What goes with an act. */
    record Words(
            @Nullable Long assignee,
            @Nullable Assessment verdict,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Words";
        }
    }

    private record Visibility(int marking, @Nullable Integer compartment) {}

    private static Visibility strictest(Transaction tx, long lead) {
        return tx.jdbc()
                .sql("""
                        SELECT marking, compartment_id FROM lead.evidence WHERE lead_id = :lead
                        ORDER BY marking DESC, compartment_id LIMIT 1""")
                .param("lead", lead)
                .query((row, number) -> new Visibility(
                        Math.max(2, row.getInt("marking")), row.getObject("compartment_id", Integer.class)))
                .single();
    }

    void undo(Transaction tx, long act, long user) {
        tx.jdbc().sql("""
                        UPDATE lead.act SET undone_at = pg_catalog.clock_timestamp(), undone_by = :user
                        WHERE id = :id AND undone_at IS NULL""").param("id", act).param("user", user).update();
    }
}
