package org.manumit.server.resolution;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** People's judgements whether texts are of one hand: entered with a reason, undone, never deleted. Thread-safe (stateless). */
@Component
public final class TextJudgements {

    /** Texts that one judgement may name on either side. */
    public static final int MOST_TEXTS = 1_000;

    private static final String COLUMNS =
            "SELECT id, texts, others, verdict, reason, by_name, at, undone FROM resolution.published_text_judgement ";

    /**
     * Enters a judgement on observations that the actor may see, for the actor's agency to read, marked as strictly as the
     * strictest of them.
     *
     * @throws Invalid {@code reason-needed}; {@code too-many}; {@code judgement-needs-two} when a side is empty
     */
    public long judge(Access access, long[] texts, long[] others, boolean same, String reason) {
        String stated = Reason.check(reason);
        if (texts.length == 0 || others.length == 0) {
            throw new Invalid("resolution", "judgement-needs-two");
        }
        if (texts.length > MOST_TEXTS || others.length > MOST_TEXTS) {
            throw new Invalid("resolution", "too-many", java.util.Map.of("most", MOST_TEXTS));
        }
        return access.inTransaction(Act.of("resolution.enter-text"), transaction -> {
            Arrays.stream(texts).forEach(text -> transaction.concerns("observation", text));
            long id = insert(transaction, texts, others, same, stated);
            transaction.concerns("text-judgement", id);
            return id;
        });
    }

    private static long insert(Transaction transaction, long[] texts, long[] others, boolean same, String reason) {
        return transaction
                .jdbc()
                .sql("""
                        INSERT INTO resolution.text_judgement (texts, others, verdict, reason, by_user, by_name, agency_id,
                            marking, compartment_id, names_person)
                        SELECT :texts, :others, :verdict, :reason, s.id, s.display_name, s.agency_id,
                            GREATEST(2, COALESCE(strictest.marking, 2)), strictest.compartment_id, true
                        FROM safeguard.staff_name s
                        LEFT JOIN (
                            SELECT o.marking, o.compartment_id FROM observation.published_observation o
                            WHERE o.id = ANY (:texts) OR o.id = ANY (:others)
                            ORDER BY o.marking DESC LIMIT 1) AS strictest ON true
                        WHERE s.id = (SELECT safeguard.actor())
                        RETURNING id
                        """)
                .param("texts", texts)
                .param("others", others)
                .param("verdict", same ? "SAME" : "DIFFERENT")
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /**
     * Takes a judgement back; it stays in the history.
     *
     * @throws Absent {@code judgement-unknown}
     * @throws Conflict {@code judgement-already-undone}
     */
    public void undo(Access access, long id) {
        access.<Boolean>inTransaction(Act.of("resolution.undo-text", "text-judgement", id), transaction -> {
            TextJudgement judgement = transaction
                    .jdbc()
                    .sql(COLUMNS + "WHERE id = :id")
                    .param("id", id)
                    .query(TextJudgements::row)
                    .optional()
                    .orElseThrow(() -> new Absent("resolution", "judgement-unknown"));
            if (judgement.undone()) {
                throw new Conflict("resolution", "judgement-already-undone");
            }
            transaction.jdbc().sql("""
                            UPDATE resolution.text_judgement SET undone_at = pg_catalog.clock_timestamp(),
                                undone_by = (SELECT safeguard.actor())
                            WHERE id = :id AND undone_at IS NULL
                            """).param("id", id).update();
            return true;
        });
    }

    /** Those that moved one of the texts, or were made beside one; newest first, at most fifty. */
    public List<TextJudgement> around(Transaction transaction, long[] texts) {
        return transaction
                .jdbc()
                .sql(COLUMNS + "WHERE texts && :texts OR others && :texts ORDER BY id DESC LIMIT 50")
                .param("texts", texts)
                .query(TextJudgements::row)
                .list();
    }

    /** All that stand, oldest first. */
    public List<TextJudgement> standing(Transaction transaction) {
        return transaction
                .jdbc()
                .sql(COLUMNS + "WHERE NOT undone ORDER BY id")
                .query(TextJudgements::row)
                .list();
    }

    private static TextJudgement row(ResultSet row, int number) throws SQLException {
        return new TextJudgement(
                row.getLong("id"),
                ids(row.getArray("texts")),
                ids(row.getArray("others")),
                row.getString("verdict").equals("SAME"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("undone"));
    }

    private static long[] ids(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
