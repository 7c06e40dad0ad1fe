package org.manumit.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on feeds. Holds no state. Thread-safe. */
final class FeedTable {

    private static final String SELECT = """
            SELECT f.id, f.key, f.name, f.agency_id, f.legal_basis, f.purpose, f.marking, f.compartment_id, f.reliability,
                   f.credibility, f.retention, f.kind, f.region, f.zone, f.language, f.mapping, a.key AS agency_key,
                   a.name AS agency_name, a.country AS agency_country, a.kind AS agency_kind, i.number AS inquiry
            FROM intake.feed f
            JOIN safeguard.agency_name a ON a.id = f.agency_id
            LEFT JOIN safeguard.inquiry_name i ON i.id = f.compartment_id
            """;

    private FeedTable() {}

    static List<Feed> list(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " ORDER BY f.name, f.id")
                .query(FeedTable::feed)
                .list();
    }

    static List<Integer> ids(JdbcClient jdbc) {
        return jdbc.sql("SELECT id FROM intake.feed").query(Integer.class).list();
    }

    static Optional<Feed> find(JdbcClient jdbc, int id) {
        return jdbc.sql(SELECT + " WHERE f.id = ?")
                .param(id)
                .query(FeedTable::feed)
                .optional();
    }

    static Optional<Feed> find(JdbcClient jdbc, String key) {
        return jdbc.sql(SELECT + " WHERE f.key = ?")
                .param(key)
                .query(FeedTable::feed)
                .optional();
    }

    static Optional<Feed.OwnerAgency> agency(JdbcClient jdbc, int id) {
        return jdbc.sql("SELECT id, key, name, country, kind FROM safeguard.agency_name WHERE id = ?")
                .param(id)
                .query((row, number) -> new Feed.OwnerAgency(
                        row.getInt("id"),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("kind")))
                .optional();
    }

    static int insert(JdbcClient jdbc, FeedDefinition feed, @Nullable Integer compartment, long by) {
        return jdbc.sql("""
                        INSERT INTO intake.feed (key, name, agency_id, legal_basis, purpose, marking, compartment_id,
                            reliability, credibility, retention, kind, region, zone, language, created_by)
                        VALUES (:key, :name, :agency, :legalBasis, :purpose, :marking, :compartment, :reliability,
                            :credibility, :retention, :kind, :region, :zone, :language, :by)
                        RETURNING id
                        """)
                .param("key", feed.key())
                .param("name", feed.name())
                .param("agency", feed.ownerAgencyId())
                .param("legalBasis", feed.legalBasis())
                .param("purpose", feed.purpose().key())
                .param("marking", feed.marking().level())
                .param("compartment", compartment)
                .param("reliability", String.valueOf(feed.reliability()))
                .param("credibility", feed.credibility())
                .param("retention", feed.retention().toString())
                .param("kind", feed.kind().name())
                .param("region", feed.region())
                .param("zone", feed.zone().getId())
                .param("language", feed.language())
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    static void update(JdbcClient jdbc, int id, FeedDefinition feed) {
        jdbc.sql("""
                        UPDATE intake.feed SET name = :name, legal_basis = :legalBasis, purpose = :purpose,
                            reliability = :reliability, credibility = :credibility, retention = :retention,
                            region = :region, zone = :zone, language = :language
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("name", feed.name())
                .param("legalBasis", feed.legalBasis())
                .param("purpose", feed.purpose().key())
                .param("reliability", String.valueOf(feed.reliability()))
                .param("credibility", feed.credibility())
                .param("retention", feed.retention().toString())
                .param("region", feed.region())
                .param("zone", feed.zone().getId())
                .param("language", feed.language())
                .update();
    }

    static void saveMapping(JdbcClient jdbc, int id, SavedMapping mapping) {
        jdbc.sql("UPDATE intake.feed SET mapping = ?::jsonb WHERE id = ?")
                .param(StoredJson.write(mapping))
                .param(id)
                .update();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        FeedDefinition definition = new FeedDefinition(
                row.getString("key"),
                row.getString("name"),
                row.getInt("agency_id"),
                row.getString("legal_basis"),
                Purpose.of(row.getString("purpose")),
                Marking.ofLevel(row.getInt("marking")),
                row.getString("reliability").charAt(0),
                row.getInt("credibility"),
                Period.parse(row.getString("retention")),
                Kind.valueOf(row.getString("kind")),
                row.getString("region"),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                inquiry(row));
        Feed.OwnerAgency agency = new Feed.OwnerAgency(
                row.getInt("agency_id"),
                row.getString("agency_key"),
                row.getString("agency_name"),
                row.getString("agency_country"),
                row.getString("agency_kind"));
        String mapping = row.getString("mapping");
        return new Feed(
                row.getInt("id"),
                definition,
                agency,
                (Integer) row.getObject("compartment_id"),
                mapping == null ? null : StoredJson.read(mapping, SavedMapping.class));
    }

    /** An inquiry's number is hidden from those outside it, though a feed manager among its members sees both. */
    private static @Nullable String inquiry(ResultSet row) throws SQLException {
        if (row.getObject("compartment_id") == null) {
            return null;
        }
        String number = row.getString("inquiry");
        return number == null ? "#" + row.getInt("compartment_id") : number;
    }
}
