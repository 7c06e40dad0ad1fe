package org.manumit.server.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Which texts share a template, as the transaction at hand may see. Thread-safe (stateless). */
@Component
class TextGroupTable {

    /** A text of a group. */
    record Document(
            long groupId,
            long id,
            @Nullable Instant at,
            @Nullable String place,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String feed,
            @Nullable String sourceId,
            int marking,
            String text) {
        @Override
        public String toString() {
            return "Document[" + id + "]";
        }

        /** Texts that a table of members names, by what holds them together and the order of time. */
        static List<Document> read(
                Transaction transaction, String table, String column, List<Long> wanted, int longest) {
            return transaction
                    .jdbc()
                    .sql("""
                            SELECT m.%2$s, o.id, o.occurred_at, o.place_text, o.country, o.latitude, o.longitude,
                                COALESCE(f.key, '') AS feed, o.source_id, o.marking,
                                pg_catalog.left(o.text, :longest) AS text
                            FROM %1$s m JOIN observation.published_observation o ON o.id = m.observation_id
                            LEFT JOIN intake.feed_card f ON f.id = o.feed_id
                            WHERE m.%2$s = ANY (:wanted) AND o.kind = :post AND o.text IS NOT NULL
                            ORDER BY 1, o.occurred_at NULLS LAST, o.id""".formatted(table, column))
                    .param("longest", longest)
                    .param("post", Kind.POST.ordinal())
                    .param("wanted", wanted.toArray(Long[]::new))
                    .query(Document::of)
                    .list();
        }

        private static Document of(ResultSet row, int number) throws SQLException {
            @Nullable Timestamp at = row.getTimestamp("occurred_at");
            return new Document(
                    row.getLong(1),
                    row.getLong("id"),
                    at == null ? null : at.toInstant(),
                    row.getString("place_text"),
                    row.getString("country"),
                    row.getObject("latitude", Double.class),
                    row.getObject("longitude", Double.class),
                    row.getString("feed"),
                    row.getString("source_id"),
                    row.getInt("marking"),
                    row.getString("text"));
        }
    }

    /** Replaces what the last run kept; a group bears the lowest id of its texts. */
    void replace(Transaction transaction, List<Finding> groups) {
        ReadingFollower.keeping(transaction);
        transaction.jdbc().sql("DELETE FROM detection.text_member").update();
        for (Finding group : groups) {
            long[] ids = group.evidence().stream()
                    .mapToLong(Finding.Evidence::observationId)
                    .toArray();
            put(transaction, ids);
        }
    }

    /** Brings texts into one group of their own. */
    void put(Transaction transaction, long[] ids) {
        transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.text_member (observation_id, group_id, agency_id, compartment_id, marking,
                            names_person)
                        SELECT o.id, :group, o.agency_id, o.compartment_id, o.marking, o.names_person
                        FROM observation.published_observation o WHERE o.id = ANY (:ids)
                        ON CONFLICT (observation_id) DO UPDATE SET group_id = excluded.group_id""")
                .param("group", Arrays.stream(ids).min().orElse(0))
                .param("ids", ids)
                .update();
    }

    /** Ids of all texts of a group, whoever may see them; only a run asks. */
    long[] members(Transaction transaction, long group) {
        return transaction
                .jdbc()
                .sql("SELECT observation_id FROM detection.text_member WHERE group_id = :group ORDER BY 1")
                .param("group", group)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The group of a text, or 0. */
    long groupOf(Transaction transaction, long text) {
        return transaction
                .jdbc()
                .sql("SELECT group_id FROM detection.text_member WHERE observation_id = :text")
                .param("text", text)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Groups of two texts and more, largest first; only those of the observations, if any are named. */
    MemberPage page(Transaction transaction, long[] containing, int offset) {
        return MemberPage.read(transaction, "detection.text_member", "group_id", "TRUE", containing, offset);
    }

    /** Texts of groups in the order of time, each no longer than asked for. */
    List<Document> documents(Transaction transaction, List<Long> groups, int longest) {
        return Document.read(transaction, "detection.text_member", "group_id", groups, longest);
    }
}
