package org.manumit.server.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Reads what only the page of one lead shows. Thread-safe. */
@Component
class DetailTable {

    /** An observation as a card shows it. */
    record Card(
            long id,
            @Nullable String sourceId,
            @Nullable String text,
            @Nullable String placeText,
            String grading,
            int marking,
            @Nullable Instant occurredAt,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        @Override
        public String toString() {
            return "Card[" + id + "]";
        }
    }

    /** A feed's key and name. */
    record FeedName(String key, String name) {}

    /** What an entity is called, and in which observation. */
    record Bearer(long observationId, long entityId, String schema, String name) {
        @Override
        public String toString() {
            return "Bearer[" + entityId + "]";
        }
    }

    Map<Long, Card> cards(Transaction tx, long[] ids) {
        Map<Long, Card> cards = new TreeMap<>();
        tx.jdbc()
                .sql("""
                        SELECT id, source_id, text, place_text, reliability || credibility AS grading, marking, occurred_at, latitude,
                            longitude
                        FROM observation.published_observation WHERE id = ANY (:ids)""")
                .param("ids", ids)
                .query(DetailTable::card)
                .list()
                .forEach(card -> cards.put(card.id(), card));
        return cards;
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp occurred = row.getTimestamp("occurred_at");
        return new Card(
                row.getLong("id"),
                row.getString("source_id"),
                row.getString("text"),
                row.getString("place_text"),
                row.getString("grading"),
                row.getInt("marking"),
                occurred == null ? null : occurred.toInstant(),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }

    Map<Integer, FeedName> feeds(Transaction tx) {
        Map<Integer, FeedName> feeds = new TreeMap<>();
        tx.jdbc().sql("SELECT id, key, name FROM intake.feed_card").query((ResultSet row) -> {
            feeds.put(row.getInt("id"), new FeedName(row.getString("key"), row.getString("name")));
        });
        return feeds;
    }

    List<Bearer> bearers(Transaction tx, long[] ids) {
        return tx.jdbc()
                .sql("""
                        SELECT observation_id, entity_id, schema, COALESCE(name, '') AS name
                        FROM resolution.published_bearer WHERE observation_id = ANY (:ids)
                        ORDER BY observation_id, entity_id""")
                .param("ids", ids)
                .query((row, number) -> new Bearer(
                        row.getLong("observation_id"),
                        row.getLong("entity_id"),
                        row.getString("schema"),
                        row.getString("name")))
                .list();
    }

    List<LeadView.DetectorRef> detectors(Transaction tx, long lead) {
        return tx.jdbc()
                .sql("""
                        SELECT e.detector, e.run_id, pg_catalog.min(r.version) AS version
                        FROM lead.evidence e JOIN detection.published_run r ON r.id = e.run_id
                        WHERE e.lead_id = :lead GROUP BY e.detector, e.run_id ORDER BY e.detector DESC""")
                .param("lead", lead)
                .query((row, number) -> new LeadView.DetectorRef(
                        row.getString("detector"), row.getString("version"), row.getLong("run_id")))
                .list();
    }
}
