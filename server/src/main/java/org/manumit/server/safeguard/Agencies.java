package org.manumit.server.safeguard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The agencies and their agreements to share. Thread-safe. */
@Component
public class Agencies {

    private static final Set<String> KINDS =
            Set.of("police", "fiu", "ngo", "military", "labour", "prosecution", "oversight");
    private static final String COLUMNS = "SELECT id, key, name, country, kind FROM safeguard.agency_name ";

    public List<Agency> list(Access access) {
        return access.inTransaction(
                Act.of("safeguard.list-agencies"),
                transaction -> transaction
                        .jdbc()
                        .sql(COLUMNS + "ORDER BY key")
                        .query(Agencies::agency)
                        .list());
    }

    public Optional<Agency> find(Transaction transaction, int id) {
        return transaction
                .jdbc()
                .sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Agencies::agency)
                .optional();
    }

    public Optional<Agency> findByKey(Transaction transaction, String key) {
        return transaction
                .jdbc()
                .sql(COLUMNS + "WHERE key = :key")
                .param("key", key)
                .query(Agencies::agency)
                .optional();
    }

    /** Makes an agency; for administrators. */
    public Agency create(Access access, String key, String name, String country, String kind) {
        requireField(key.matches("[a-z][a-z0-9-]{1,40}"), "key");
        requireField(!name.isBlank() && name.length() <= 200, "name");
        requireField(country.matches("[A-Z]{2}"), "country");
        requireField(KINDS.contains(kind), "kind");
        try {
            return access.inTransaction(Act.of("safeguard.create-agency"), transaction -> {
                int id = transaction
                        .jdbc()
                        .sql("""
                                INSERT INTO safeguard.agency (key, name, country, kind)
                                VALUES (:key, :name, :country, :kind) RETURNING id""")
                        .param("key", key)
                        .param("name", name.strip())
                        .param("country", country)
                        .param("kind", kind)
                        .query(Integer.class)
                        .single();
                transaction.concerns("agency", id);
                return new Agency(id, key, name.strip(), country, kind);
            });
        } catch (DuplicateKeyException taken) {
            throw new Conflict("safeguard", "agency-exists", Map.of("key", key));
        }
    }

    /** Records the agreement that the other agency may read what this one marks AMBER; repeating it changes nothing. */
    public void share(Access access, int agency, int with) {
        requireField(agency != with, "withAgencyId");
        access.inTransaction(Act.of("safeguard.share-agency", "agency", agency), transaction -> {
            require(transaction, agency);
            require(transaction, with);
            transaction.concerns("agency", with);
            return transaction
                    .jdbc()
                    .sql("""
                            INSERT INTO safeguard.agency_share (agency_id, with_agency_id) VALUES (:agency, :with)
                            ON CONFLICT DO NOTHING""")
                    .param("agency", agency)
                    .param("with", with)
                    .update();
        });
    }

    private void require(Transaction transaction, int agency) {
        if (find(transaction, agency).isEmpty()) {
            throw new Absent("safeguard", "agency-unknown");
        }
    }

    private static void requireField(boolean holds, String field) {
        if (!holds) {
            throw new Invalid("safeguard", "field-invalid", Map.of("field", field));
        }
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getInt("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("country"),
                row.getString("kind"));
    }
}
