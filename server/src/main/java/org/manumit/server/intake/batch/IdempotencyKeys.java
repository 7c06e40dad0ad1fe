package org.manumit.server.intake.batch;

import java.util.Optional;
import org.manumit.server.safeguard.Access;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on the keys by which senders name their deliveries. A key counts while its batch stands. Thread-safe. */
final class IdempotencyKeys {

    private IdempotencyKeys() {}

    /** A delivery that a key stands for. */
    record Earlier(int feedId, String digest) {}

    static Optional<Earlier> find(JdbcClient jdbc, Access access, String key) {
        return jdbc.sql("""
                        SELECT k.feed_id, k.file_digest FROM intake.idempotency_key k
                        JOIN intake.batch b ON b.id = k.batch_id
                        WHERE k.actor_id = ? AND k.key = ? AND b.state NOT IN ('UNDONE', 'CANCELLED', 'FAILED')
                        """)
                .params(access.actor().userId().orElseThrow(), key)
                .query((row, number) -> new Earlier(row.getInt(1), row.getString(2)))
                .optional();
    }

    static void put(JdbcClient jdbc, Access access, String key, int feedId, String digest, long batchId) {
        jdbc.sql("""
                        INSERT INTO intake.idempotency_key (actor_id, key, feed_id, file_digest, batch_id)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (actor_id, key) DO UPDATE SET feed_id = excluded.feed_id,
                            file_digest = excluded.file_digest, batch_id = excluded.batch_id
                        """)
                .params(access.actor().userId().orElseThrow(), key, feedId, digest, batchId)
                .update();
    }
}
