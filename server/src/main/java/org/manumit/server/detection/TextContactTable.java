package org.manumit.server.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Which contacts texts name, as the transaction at hand may see; a web address that one text alone names is where it was
 * published. Thread-safe (stateless).
 */
@Component
class TextContactTable {

    private static final int MOST = 200;
    private static final Integer[] CONTACTS = {
        SelectorKind.PHONE.ordinal(),
        SelectorKind.EMAIL.ordinal(),
        SelectorKind.HANDLE.ordinal(),
        SelectorKind.URL.ordinal(),
        SelectorKind.ACCOUNT.ordinal()
    };

    int count(Transaction transaction, long[] texts) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT pg_catalog.count(*) FROM (
                            SELECT selector_id FROM resolution.published_mention
                            WHERE observation_id = ANY (:texts) AND kind = ANY (:kinds) GROUP BY selector_id, kind
                            HAVING kind <> :url OR pg_catalog.count(DISTINCT observation_id) > 1) named""")
                .param("url", SelectorKind.URL.ordinal())
                .param("texts", texts)
                .param("kinds", CONTACTS)
                .query(Integer.class)
                .single();
    }

    /** Those that most texts name first. */
    List<TextGroupView.Contact> of(Transaction transaction, long[] texts) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT m.selector_id, m.kind, m.value, pg_catalog.count(DISTINCT m.observation_id) AS texts,
                            pg_catalog.min(o.occurred_at) AS first_at, pg_catalog.max(o.occurred_at) AS last_at
                        FROM resolution.published_mention m
                        JOIN observation.published_observation o ON o.id = m.observation_id
                        WHERE m.observation_id = ANY (:texts) AND m.kind = ANY (:kinds)
                        GROUP BY m.selector_id, m.kind, m.value
                        HAVING m.kind <> :url OR pg_catalog.count(DISTINCT m.observation_id) > 1
                        ORDER BY texts DESC, first_at, m.value LIMIT :most""")
                .param("texts", texts)
                .param("kinds", CONTACTS)
                .param("url", SelectorKind.URL.ordinal())
                .param("most", MOST)
                .query(TextContactTable::contact)
                .list();
    }

    private static TextGroupView.Contact contact(ResultSet row, int number) throws SQLException {
        return new TextGroupView.Contact(
                row.getLong("selector_id"),
                SelectorKind.values()[row.getInt("kind")].name(),
                row.getString("value"),
                row.getInt("texts"),
                instant(row.getTimestamp("first_at")),
                instant(row.getTimestamp("last_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
