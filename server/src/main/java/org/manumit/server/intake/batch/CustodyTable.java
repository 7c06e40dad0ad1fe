package org.manumit.server.intake.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.custody.FileDigest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on the record of files. Holds no state. Thread-safe. */
final class CustodyTable {

    private CustodyTable() {}

    /** Records a file, or that it is held again. */
    static void put(JdbcClient jdbc, FileDigest digest, long bytes, @Nullable String whyNot, Instant at) {
        jdbc.sql("""
                        INSERT INTO intake.custody_file (digest, bytes, held, why_not, stored_at)
                        VALUES (:digest, :bytes, :whyNot::text IS NULL, :whyNot, :at)
                        ON CONFLICT (digest) DO UPDATE SET held = excluded.held, why_not = excluded.why_not,
                            stored_at = excluded.stored_at
                        WHERE NOT custody_file.held
                        """)
                .param("digest", digest.hex())
                .param("bytes", bytes)
                .param("whyNot", whyNot)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static void change(JdbcClient jdbc, FileDigest digest, @Nullable String whyNot) {
        jdbc.sql(
                        "UPDATE intake.custody_file SET held = :whyNot::text IS NULL, why_not = :whyNot WHERE digest = :digest")
                .param("digest", digest.hex())
                .param("whyNot", whyNot)
                .update();
    }

    /** Holds the record of a file until the transaction ends. */
    static void lock(JdbcClient jdbc, FileDigest digest) {
        jdbc.sql("SELECT digest FROM intake.custody_file WHERE digest = ? FOR UPDATE")
                .param(digest.hex())
                .query(row -> {});
    }

    static boolean known(JdbcClient jdbc, FileDigest digest) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM intake.custody_file WHERE digest = ? AND held)")
                .param(digest.hex())
                .query(Boolean.class)
                .single();
    }

    static boolean neededByOthers(JdbcClient jdbc, String digest, long batchId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM intake.batch
                        WHERE file_digest = ? AND id <> ? AND state <> 'UNDONE')
                        """).params(digest, batchId).query(Boolean.class).single();
    }
}
