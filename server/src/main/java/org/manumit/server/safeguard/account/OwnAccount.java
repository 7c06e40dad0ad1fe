package org.manumit.server.safeguard.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What users see and change of their own account. Thread-safe. */
@Component
public class OwnAccount {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient gate;
    private final Passwords passwords;
    private final Seal seal;
    private final Clock clock;

    OwnAccount(JdbcClient gate, Passwords passwords, Seal seal, Clock clock) {
        this.gate = gate;
        this.passwords = passwords;
        this.seal = seal;
        this.clock = clock;
    }

    /** A new one-time code secret: base 32, and the address that authenticator applications read. */
    public record TotpOffer(String secret, String uri) {

        @Override
        public String toString() {
            return "TotpOffer[masked]";
        }
    }

    /** An inquiry of which the user is a member. */
    public record InquiryRef(int id, String number, String title, LocalDate expires, boolean active) {}

    /** The account with what the workbench needs to show its rooms. */
    public record View(
            Users.User user, String theme, boolean totp, boolean passwordChangeNeeded, List<InquiryRef> inquiries) {

        public View {
            inquiries = List.copyOf(inquiries);
        }
    }

    public View view(Access access) {
        return view(id(access));
    }

    /** The account by id, for the answer to a sign-in. */
    public View view(long id) {
        Users.User user = gate.sql("""
                        SELECT u.id, u.username, u.display_name, u.roles, u.language, u.disabled,
                            a.id AS agency_id, a.key, a.name, a.country, a.kind
                        FROM safeguard.person_of_staff u JOIN safeguard.agency a ON a.id = u.agency_id WHERE u.id = :id""").param("id", id).query(Users::user).single();
        return gate.sql("""
                        SELECT u.theme, COALESCE(c.totp_confirmed, false) AS totp, COALESCE(c.one_time, false) AS one_time
                        FROM safeguard.person_of_staff u LEFT JOIN safeguard.credential c ON c.user_id = u.id WHERE u.id = :id""")
                .param("id", id)
                .query((row, number) -> new View(
                        user,
                        row.getString("theme"),
                        row.getBoolean("totp"),
                        row.getBoolean("one_time"),
                        inquiries(id)))
                .single();
    }

    /** @param theme system, dark or light */
    public View choose(Access access, @Nullable String language, @Nullable String theme) {
        if (theme != null && !Set.of("system", "dark", "light").contains(theme)) {
            throw new Invalid("safeguard", "field-invalid", Map.of("field", "theme"));
        }
        access.inTransaction(Act.of("safeguard.change-own-settings"), transaction -> 0);
        gate.sql(
                        "UPDATE safeguard.person_of_staff SET language = COALESCE(:language, language), theme = COALESCE(:theme, theme) WHERE id = :id")
                .param(
                        "language",
                        language == null ? null : Language.of(language).code(),
                        java.sql.Types.VARCHAR)
                .param("theme", theme, java.sql.Types.VARCHAR)
                .param("id", id(access))
                .update();
        return view(access);
    }

    /** Changes the password; all other sessions and all tokens of the account end. */
    public void changePassword(Access access, String current, String next) {
        long id = id(access);
        requirePassword(id, current);
        if (current.equals(next)) {
            throw new Invalid("safeguard", "password-unchanged");
        }
        String hash = passwords.hash(next);
        access.inTransaction(Act.of("safeguard.change-own-password", "user", id), transaction -> 0);
        gate.sql(
                        "UPDATE safeguard.credential SET password_hash = :hash, one_time = false, changed_at = now() WHERE user_id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
        gate.sql("UPDATE safeguard.person_of_staff SET epoch = epoch + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** The epoch after a change of password, for the session that made it. */
    public int epoch(Access access) {
        return gate.sql("SELECT epoch FROM safeguard.person_of_staff WHERE id = :id")
                .param("id", id(access))
                .query(Integer.class)
                .single();
    }

    /** Makes a secret; it takes effect when {@link #confirmTotp} proves that the user has it. */
    public TotpOffer offerTotp(Access access) {
        long id = id(access);
        if (view(id).totp()) {
            throw new Conflict("safeguard", "totp-already-on");
        }
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        access.inTransaction(Act.of("safeguard.offer-own-totp", "user", id), transaction -> 0);
        gate.sql(
                        "UPDATE safeguard.credential SET totp_sealed = :sealed, totp_last_step = 0 WHERE user_id = :id AND NOT totp_confirmed")
                .param("sealed", seal.seal(id, secret))
                .param("id", id)
                .update();
        String text = Totp.base32(secret);
        String username = view(id).user().username();
        return new TotpOffer(text, "otpauth://totp/Manumit:" + username + "?secret=" + text + "&issuer=Manumit");
    }

    public void confirmTotp(Access access, String code) {
        long id = id(access);
        byte[] sealed = gate.sql(
                        "SELECT totp_sealed FROM safeguard.credential WHERE user_id = :id AND NOT totp_confirmed AND totp_sealed IS NOT NULL")
                .param("id", id)
                .query((row, number) -> row.getBytes("totp_sealed"))
                .optional()
                .orElseThrow(() -> new Conflict("safeguard", "totp-not-offered"));
        OptionalLong step = Totp.match(seal.open(id, sealed), code, clock.instant(), 0);
        if (step.isEmpty()) {
            throw new Invalid("safeguard", "code-wrong");
        }
        access.inTransaction(Act.of("safeguard.confirm-own-totp", "user", id), transaction -> 0);
        gate.sql("UPDATE safeguard.credential SET totp_confirmed = true, totp_last_step = :step WHERE user_id = :id")
                .param("step", step.getAsLong())
                .param("id", id)
                .update();
    }

    private void requirePassword(long id, String password) {
        String hash = gate.sql("SELECT password_hash FROM safeguard.credential WHERE user_id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Invalid("safeguard", "password-wrong"));
        if (!passwords.matches(password, hash)) {
            throw new Invalid("safeguard", "password-wrong");
        }
    }

    private List<InquiryRef> inquiries(long user) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return gate.sql("""
                        SELECT i.id, i.number, i.title, i.expires_on, i.closed_at IS NULL AND i.expires_on >= :today AS active
                        FROM safeguard.inquiry i JOIN safeguard.inquiry_member m ON m.inquiry_id = i.id
                        WHERE m.user_id = :user ORDER BY active DESC, i.expires_on DESC, i.id""")
                .param("today", today)
                .param("user", user)
                .query((row, number) -> new InquiryRef(
                        row.getInt("id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("expires_on", LocalDate.class),
                        row.getBoolean("active")))
                .list();
    }

    private static long id(Access access) {
        return access.actor().userId().orElseThrow();
    }
}
