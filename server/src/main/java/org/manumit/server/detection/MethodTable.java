package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Which texts were found to show recruiters' methods under shared contacts. Thread-safe (stateless). */
@Component
class MethodTable {

    private static final int MOST_TEXTS = 1_000;

    /** A text of a group. */
    record Document(long groupId, long id, @Nullable Instant at, String feed, int marking, String text) {
        @Override
        public String toString() {
            return "Document[" + id + "]";
        }
    }

    /** Replaces what the last run kept; a group bears the lowest id of its texts. */
    void replace(Transaction transaction, List<Finding> findings) {
        ReadingFollower.keeping(transaction);
        transaction.jdbc().sql("DELETE FROM detection.method_member").update();
        LongArrayList ids = new LongArrayList();
        LongArrayList groups = new LongArrayList();
        for (Finding finding : findings) {
            long group = finding.evidence().stream()
                    .mapToLong(Finding.Evidence::observationId)
                    .min()
                    .orElse(0);
            finding.evidence().forEach(item -> {
                ids.add(item.observationId());
                groups.add(group);
            });
        }
        transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.method_member (observation_id, group_id, agency_id, compartment_id, marking,
                            names_person)
                        SELECT o.id, m.group_id, o.agency_id, o.compartment_id, o.marking, o.names_person
                        FROM unnest(:ids::bigint[], :groups::bigint[]) AS m(id, group_id)
                        JOIN observation.published_observation o ON o.id = m.id""")
                .param("ids", ids.toLongArray())
                .param("groups", groups.toLongArray())
                .update();
    }

    /** Texts of the groups that hold one of the observations, in the order of time, each no longer than asked for. */
    List<Document> documents(Transaction transaction, long[] containing, int longest) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT m.group_id, o.id, o.occurred_at, COALESCE(f.key, '') AS feed, o.marking,
                            pg_catalog.left(o.text, :longest) AS text
                        FROM detection.method_member m JOIN observation.published_observation o ON o.id = m.observation_id
                        LEFT JOIN intake.feed_card f ON f.id = o.feed_id
                        WHERE o.text IS NOT NULL AND m.group_id IN (
                            SELECT c.group_id FROM detection.method_member c WHERE c.observation_id = ANY (:containing))
                        ORDER BY m.group_id, o.occurred_at NULLS LAST, o.id LIMIT :most""")
                .param("longest", longest)
                .param("containing", containing)
                .param("most", MOST_TEXTS)
                .query(MethodTable::document)
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("occurred_at");
        return new Document(
                row.getLong("group_id"),
                row.getLong("id"),
                at == null ? null : at.toInstant(),
                row.getString("feed"),
                row.getInt("marking"),
                row.getString("text"));
    }
}
