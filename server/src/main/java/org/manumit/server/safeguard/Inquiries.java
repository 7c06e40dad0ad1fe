package org.manumit.server.safeguard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens, staffs and closes inquiries. Who sees which is decided by the database's policies. Thread-safe. */
@Component
public class Inquiries {

    private static final String QUERY = """
            SELECT i.id, i.number, i.title, i.authority, i.suspicion, i.purpose, i.opened_at, i.expires_on, i.closed_at,
                s.display_name AS authorised_by, a.id AS agency_id, a.key, a.name, a.country, a.kind
            FROM safeguard.inquiry i
            JOIN safeguard.agency_name a ON a.id = i.agency_id
            JOIN safeguard.staff_name s ON s.id = i.authorised_by
            """;

    private final Clock clock;

    Inquiries(Clock clock) {
        this.clock = clock;
    }

    /** Those the reader may know of: the own ones; for supervisors the agency's; for those who oversee, all. Open ones first. */
    public List<Inquiry> list(Access access) {
        return access.inTransaction(
                Act.of("safeguard.list-inquiries"),
                transaction -> transaction
                        .jdbc()
                        .sql(QUERY + " ORDER BY (i.closed_at IS NULL) DESC, i.expires_on DESC, i.id DESC LIMIT 1000")
                        .query((row, number) -> inquiry(transaction, row))
                        .list());
    }

    /** Opens an inquiry of the supervisor's agency, authorised by the supervisor. */
    public Inquiry open(Access access, NewInquiry wanted) {
        wanted.requireExpiry(today());
        int agency = access.actor().agencyId().orElseThrow();
        long supervisor = access.actor().userId().orElseThrow();
        try {
            return access.inTransaction(Act.of("safeguard.open-inquiry"), transaction -> {
                String number = wanted.number() == null ? number(transaction) : wanted.number();
                // The id is taken first: a supervisor who is no member yet could otherwise not read it back.
                int id = transaction
                        .jdbc()
                        .sql("""
                                INSERT INTO safeguard.inquiry
                                    (number, agency_id, title, authority, suspicion, purpose, authorised_by, expires_on)
                                VALUES (:number, :agency, :title, :authority, :suspicion, :purpose, :supervisor, :expires)
                                RETURNING id""")
                        .param("number", number)
                        .param("agency", agency)
                        .param("title", wanted.title().strip())
                        .param("authority", wanted.authority().strip())
                        .param("suspicion", wanted.suspicion().strip())
                        .param("purpose", wanted.purpose().key())
                        .param("supervisor", supervisor)
                        .param("expires", wanted.expires())
                        .query(Integer.class)
                        .single();
                transaction.concerns("inquiry", id);
                wanted.memberIds().forEach(member -> add(transaction, id, member));
                return get(transaction, id);
            });
        } catch (DuplicateKeyException taken) {
            throw new Conflict("safeguard", "inquiry-number-taken");
        }
    }

    public Inquiry addMember(Access access, int inquiry, long user) {
        return access.inTransaction(Act.of("safeguard.add-inquiry-member", "inquiry", inquiry), transaction -> {
            requireOpen(get(transaction, inquiry));
            transaction.concerns("user", user);
            add(transaction, inquiry, user);
            return get(transaction, inquiry);
        });
    }

    public Inquiry removeMember(Access access, int inquiry, long user) {
        return access.inTransaction(Act.of("safeguard.remove-inquiry-member", "inquiry", inquiry), transaction -> {
            get(transaction, inquiry);
            transaction.concerns("user", user);
            transaction
                    .jdbc()
                    .sql("DELETE FROM safeguard.inquiry_member WHERE inquiry_id = :inquiry AND user_id = :user")
                    .param("inquiry", inquiry)
                    .param("user", user)
                    .update();
            return get(transaction, inquiry);
        });
    }

    /** Closes it for good; from now on it entitles nobody. */
    public Inquiry close(Access access, int inquiry) {
        return access.inTransaction(Act.of("safeguard.close-inquiry", "inquiry", inquiry), transaction -> {
            requireOpen(get(transaction, inquiry));
            transaction
                    .jdbc()
                    .sql("UPDATE safeguard.inquiry SET closed_at = :now WHERE id = :inquiry AND closed_at IS NULL")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("inquiry", inquiry)
                    .update();
            return get(transaction, inquiry);
        });
    }

    private static void add(Transaction transaction, int inquiry, long user) {
        try {
            transaction
                    .jdbc()
                    .sql(
                            "INSERT INTO safeguard.inquiry_member (inquiry_id, user_id) VALUES (:inquiry, :user) ON CONFLICT DO NOTHING")
                    .param("inquiry", inquiry)
                    .param("user", user)
                    .update();
        } catch (DuplicateKeyException already) {
            throw already;
        } catch (DataIntegrityViolationException nobody) {
            throw new Invalid("safeguard", "user-unknown");
        }
    }

    private static void requireOpen(Inquiry inquiry) {
        if (!inquiry.active()) {
            throw new Conflict("safeguard", "inquiry-not-open", Map.of("number", inquiry.number()));
        }
    }

    private Inquiry get(Transaction transaction, int id) {
        return transaction
                .jdbc()
                .sql(QUERY + " WHERE i.id = :id")
                .param("id", id)
                .query((row, number) -> inquiry(transaction, row))
                .optional()
                .orElseThrow(() -> new Absent("safeguard", "inquiry-unknown"));
    }

    private String number(Transaction transaction) {
        String year = Integer.toString(today().getYear());
        String last = transaction
                .jdbc()
                .sql("SELECT safeguard.next_inquiry_number()")
                .query(String.class)
                .single();
        return "INQ-" + year + "-" + last;
    }

    private Inquiry inquiry(Transaction transaction, ResultSet row) throws SQLException {
        int id = row.getInt("id");
        LocalDate expires = row.getObject("expires_on", LocalDate.class);
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        Agency agency = new Agency(
                row.getInt("agency_id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("country"),
                row.getString("kind"));
        return new Inquiry(
                id,
                row.getString("number"),
                row.getString("title"),
                expires,
                closed == null && !expires.isBefore(today()),
                agency,
                row.getString("authority"),
                row.getString("suspicion"),
                row.getString("authorised_by"),
                row.getTimestamp("opened_at").toInstant(),
                members(transaction, id),
                row.getString("purpose"));
    }

    private static List<Inquiry.Member> members(Transaction transaction, int inquiry) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT s.id, s.display_name FROM safeguard.inquiry_member m JOIN safeguard.staff_name s ON s.id = m.user_id
                        WHERE m.inquiry_id = :inquiry ORDER BY s.id""")
                .param("inquiry", inquiry)
                .query((row, number) -> new Inquiry.Member(row.getLong("id"), row.getString("display_name")))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
