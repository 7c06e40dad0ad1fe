package org.manumit.server.safeguard.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Agency;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Transaction;
import org.manumit.words.Language;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Accounts as administrators see and change them. An administrator's account has no other role: who administers does not read. Thread-safe. */
@Component
public class Users {

    private static final String QUERY = """
            SELECT u.id, u.username, u.display_name, u.roles, u.language, u.disabled, a.id AS agency_id, a.key, a.name, a.country, a.kind
            FROM safeguard.person_of_staff u JOIN safeguard.agency_name a ON a.id = u.agency_id
            """;

    private final Passwords passwords;

    Users(Passwords passwords) {
        this.passwords = passwords;
    }

    /** An account. */
    public record User(
            long id,
            String username,
            String displayName,
            Agency agency,
            Set<Role> roles,
            String language,
            boolean disabled) {

        public User {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "User[" + id + "]";
        }
    }

    /** What an account is to be; the password may be absent in a change. */
    public record Wanted(
            String username,
            String displayName,
            int agencyId,
            Set<Role> roles,
            Language language,
            @Nullable String password,
            boolean oneTimePassword) {

        public Wanted {
            username = username.strip().toLowerCase(Locale.ROOT);
            roles = Set.copyOf(roles);
            require(username.matches("[a-z0-9][a-z0-9._@-]{1,79}"), "username");
            require(!displayName.isBlank() && displayName.length() <= 120, "displayName");
            require(!roles.isEmpty(), "roles");
            if (roles.contains(Role.ADMINISTRATOR) && roles.size() > 1) {
                throw new Invalid("safeguard", "administrator-stands-alone");
            }
        }

        String[] roleNames() {
            return roles.stream().map(Role::name).sorted().toArray(String[]::new);
        }

        private static void require(boolean holds, String field) {
            if (!holds) {
                throw new Invalid("safeguard", "field-invalid", Map.of("field", field));
            }
        }

        @Override
        public String toString() {
            return "Wanted[masked]";
        }
    }

    public List<User> list(Access access) {
        return access.inTransaction(
                Act.of("safeguard.list-users"),
                transaction -> transaction
                        .jdbc()
                        .sql(QUERY + " ORDER BY u.username")
                        .query(Users::user)
                        .list());
    }

    public User create(Access access, Wanted wanted) {
        if (wanted.password() == null) {
            throw new Invalid("safeguard", "field-invalid", Map.of("field", "password"));
        }
        String hash = passwords.hash(wanted.password());
        try {
            return access.inTransaction(Act.of("safeguard.create-user"), transaction -> {
                long id = transaction
                        .jdbc()
                        .sql("""
                                INSERT INTO safeguard.person_of_staff (username, display_name, agency_id, roles, language)
                                VALUES (:username, :name, :agency, :roles, :language) RETURNING id""")
                        .param("username", wanted.username())
                        .param("name", wanted.displayName().strip())
                        .param("agency", wanted.agencyId())
                        .param("roles", wanted.roleNames())
                        .param("language", wanted.language().code())
                        .query(Long.class)
                        .single();
                transaction.concerns("user", id);
                setPassword(transaction, id, hash, wanted.oneTimePassword());
                return get(transaction, id);
            });
        } catch (DuplicateKeyException taken) {
            throw new Conflict("safeguard", "username-taken");
        } catch (DataIntegrityViolationException nowhere) {
            throw new Invalid("safeguard", "agency-unknown");
        }
    }

    /** Changes everything but the name; sessions and tokens of the account end. */
    public User change(Access access, long id, Wanted wanted) {
        @Nullable String hash = wanted.password() == null ? null : passwords.hash(wanted.password());
        return access.inTransaction(Act.of("safeguard.change-user", "user", id), transaction -> {
            User before = get(transaction, id);
            if (before.roles().contains(Role.ADMINISTRATOR) && !wanted.roles().contains(Role.ADMINISTRATOR)) {
                requireAnotherAdministrator(transaction, id);
            }
            transaction
                    .jdbc()
                    .sql("""
                            UPDATE safeguard.person_of_staff SET display_name = :name, agency_id = :agency, roles = :roles,
                                language = :language, epoch = epoch + 1
                            WHERE id = :id""")
                    .param("name", wanted.displayName().strip())
                    .param("agency", wanted.agencyId())
                    .param("roles", wanted.roleNames())
                    .param("language", wanted.language().code())
                    .param("id", id)
                    .update();
            if (hash != null) {
                setPassword(transaction, id, hash, wanted.oneTimePassword());
            }
            return get(transaction, id);
        });
    }

    /** Shuts the account for good: sessions and tokens end, its name stays on the record. */
    public User disable(Access access, long id) {
        return access.inTransaction(Act.of("safeguard.disable-user", "user", id), transaction -> {
            if (get(transaction, id).roles().contains(Role.ADMINISTRATOR)) {
                requireAnotherAdministrator(transaction, id);
            }
            transaction
                    .jdbc()
                    .sql("UPDATE safeguard.person_of_staff SET disabled = true, epoch = epoch + 1 WHERE id = :id")
                    .param("id", id)
                    .update();
            return get(transaction, id);
        });
    }

    private static void requireAnotherAdministrator(Transaction transaction, long id) {
        boolean another =
                transaction.jdbc().sql("""
                        SELECT EXISTS (SELECT FROM safeguard.person_of_staff
                            WHERE 'ADMINISTRATOR' = ANY (roles) AND NOT disabled AND id <> :id)""").param("id", id).query(Boolean.class).single();
        if (!another) {
            throw new Conflict("safeguard", "last-administrator");
        }
    }

    private static void setPassword(Transaction transaction, long id, String hash, boolean once) {
        transaction
                .jdbc()
                .sql("SELECT safeguard.set_credential(:id, :hash, :once)")
                .param("id", id)
                .param("hash", hash)
                .param("once", once)
                .query(row -> {});
    }

    private static User get(Transaction transaction, long id) {
        return transaction
                .jdbc()
                .sql(QUERY + " WHERE u.id = :id")
                .param("id", id)
                .query(Users::user)
                .optional()
                .orElseThrow(() -> new Absent("safeguard", "user-unknown"));
    }

    static User user(ResultSet row, int number) throws SQLException {
        Agency agency = new Agency(
                row.getInt("agency_id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("country"),
                row.getString("kind"));
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new User(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                agency,
                roles,
                row.getString("language"),
                row.getBoolean("disabled"));
    }
}
