package org.manumit.server.intake.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.mapping.Mapping;
import org.manumit.server.intake.Absorbed;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements on batches. Holds no state. Thread-safe. */
final class BatchTable {

    private static final String SELECT = """
            SELECT b.id, b.feed_id, f.key AS feed_key, f.name AS feed_name, b.file_digest, b.file_name, b.state, b.urgent,
                   b.format, b.bytes, b.bytes_read, b.records, b.accepted, b.duplicates, b.quarantined, b.unconsented,
                   b.received_at, b.started_at, b.ended_at, p.display_name AS sender, b.problem
            FROM intake.batch b
            JOIN intake.feed f ON f.id = b.feed_id
            JOIN safeguard.staff_name p ON p.id = b.received_by
            """;

    private BatchTable() {}

    /**
     * What is known of a batch when it is received.
     *
     * @param fileDigest null for tips typed in
     */
    record Receipt(
            Feed feed,
            @Nullable String fileDigest,
            String fileName,
            long bytes,
            Instant receivedAt,
            LocalDate retainedUntil,
            long by,
            String from,
            boolean urgent,
            String format,
            ReadOptions options,
            @Nullable Mapping mapping) {}

    static long insert(JdbcClient jdbc, Receipt receipt) {
        return jdbc.sql("""
                        INSERT INTO intake.batch (feed_id, agency_id, marking, compartment_id, file_digest, file_name, bytes,
                            received_at, received_by, received_from, retained_until, urgent, format, read_options, mapping,
                            state)
                        VALUES (:feed, :agency, :marking, :compartment, :digest, :name, :bytes, :at, :by, :from, :until,
                            :urgent, :format, :options::jsonb, :mapping::jsonb, :state)
                        RETURNING id
                        """)
                .param("feed", receipt.feed().id())
                .param("agency", receipt.feed().agency().id())
                .param("marking", receipt.feed().definition().marking().level())
                .param("compartment", receipt.feed().compartmentId())
                .param("digest", receipt.fileDigest())
                .param("name", receipt.fileName())
                .param("bytes", receipt.bytes())
                .param("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("by", receipt.by())
                .param("from", receipt.from())
                .param("until", receipt.retainedUntil())
                .param("urgent", receipt.urgent())
                .param("format", receipt.format())
                .param("options", StoredJson.write(receipt.options()))
                .param("mapping", receipt.mapping() == null ? null : StoredJson.write(receipt.mapping()))
                .param("state", receipt.fileDigest() == null ? "DONE" : "RECEIVED")
                .query(Long.class)
                .single();
    }

    static Optional<Batch> find(JdbcClient jdbc, long id) {
        return jdbc.sql(SELECT + " WHERE b.id = ?")
                .param(id)
                .query(BatchTable::batch)
                .optional();
    }

    /** The latest batch of this file in this feed. */
    static Optional<Batch> ofFile(JdbcClient jdbc, int feedId, String digest) {
        return jdbc.sql(SELECT + " WHERE b.feed_id = ? AND b.file_digest = ? ORDER BY b.id DESC LIMIT 1")
                .params(feedId, digest)
                .query(BatchTable::batch)
                .optional();
    }

    /** Batches before the cursor, latest first. */
    static List<Batch> list(
            JdbcClient jdbc, @Nullable String feedKey, @Nullable BatchState state, long before, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE b.id < :before AND (:feed::text IS NULL OR f.key = :feed)
                             AND (:state::text IS NULL OR b.state = :state)
                         ORDER BY b.id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("feed", feedKey)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(BatchTable::batch)
                .list();
    }

    static long count(JdbcClient jdbc, @Nullable String feedKey, @Nullable BatchState state) {
        return jdbc.sql("""
                        SELECT count(*) FROM intake.batch b JOIN intake.feed f ON f.id = b.feed_id
                        WHERE (:feed::text IS NULL OR f.key = :feed) AND (:state::text IS NULL OR b.state = :state)
                        """)
                .param("feed", feedKey)
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    /** The next batch to work on that nobody has in hand: urgent ones first, then by age, of feeds that are not busy. */
    static Optional<BatchJob> next(
            JdbcClient jdbc, Collection<Long> inHand, Collection<Integer> busyFeeds, boolean urgentOnly) {
        return jdbc.sql("""
                        SELECT b.id, b.feed_id, b.file_digest, b.state, b.format, b.read_options, b.mapping, b.received_at,
                               b.retained_until, b.next_chunk, b.last_record, b.undone_chunks, b.unconsented
                        FROM intake.batch b
                        WHERE (b.state IN ('RECEIVED', 'RUNNING', 'WAITING')
                                OR (b.state = 'UNDONE' AND b.undone_at IS NULL))
                            AND b.id <> ALL (:inHand) AND (b.urgent OR NOT :urgentOnly)
                            AND (b.urgent OR b.feed_id <> ALL (:busyFeeds))
                        ORDER BY b.urgent DESC, b.id LIMIT 1
                        """)
                .param("inHand", inHand.toArray(Long[]::new))
                .param("busyFeeds", busyFeeds.toArray(Integer[]::new))
                .param("urgentOnly", urgentOnly)
                .query(BatchTable::job)
                .optional();
    }

    /** Records that a batch is to be worked on. What it waited for stands until it gets on. */
    static void start(JdbcClient jdbc, long id, Instant at) {
        jdbc.sql("""
                        UPDATE intake.batch SET state = 'RUNNING', started_at = COALESCE(started_at, :at), ended_at = NULL
                        WHERE id = :id AND state IN ('RECEIVED', 'RUNNING', 'WAITING')
                        """).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The number of the next chunk, held until the transaction ends: no other may commit it. */
    static int nextChunk(JdbcClient jdbc, long id) {
        return jdbc.sql("SELECT next_chunk FROM intake.batch WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Records a committed chunk. */
    static void advance(JdbcClient jdbc, long id, PreparedChunk chunk, Absorbed absorbed, Instant at) {
        jdbc.sql("""
                        UPDATE intake.batch SET next_chunk = next_chunk + 1, last_record = :lastRecord,
                            bytes_read = greatest(bytes_read, :bytesRead), records = records + :records,
                            accepted = accepted + :accepted, duplicates = duplicates + :duplicates,
                            quarantined = quarantined + :bad, unconsented = unconsented + :unconsented, last_record_at = :at,
                            problem = NULL
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("lastRecord", chunk.lastRecord())
                .param("bytesRead", chunk.bytesRead())
                .param("records", chunk.records())
                .param("accepted", absorbed.accepted())
                .param("duplicates", absorbed.duplicates())
                .param("bad", chunk.bad().size())
                .param("unconsented", chunk.unconsented().size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records what was added to a batch behind its end: mended records and typed tips. */
    static void append(JdbcClient jdbc, long id, Absorbed absorbed, Instant at) {
        jdbc.sql("""
                        UPDATE intake.batch SET next_chunk = next_chunk + 1, accepted = accepted + :accepted,
                            duplicates = duplicates + :duplicates, last_record_at = :at,
                            records = records + CASE WHEN file_digest IS NULL THEN :accepted ELSE 0 END
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("accepted", absorbed.accepted())
                .param("duplicates", absorbed.duplicates())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static void end(JdbcClient jdbc, long id, BatchState state, @Nullable BatchProblem problem, Instant at) {
        jdbc.sql("""
                        UPDATE intake.batch SET state = :state, problem = :problem::jsonb, ended_at = :at,
                            bytes_read = CASE WHEN :state = 'DONE' THEN bytes ELSE bytes_read END
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem == null ? null : StoredJson.write(problem))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records that an active batch waits, and for what. */
    static void await(JdbcClient jdbc, long id, BatchProblem problem) {
        jdbc.sql("""
                        UPDATE intake.batch SET state = 'WAITING', problem = :problem::jsonb
                        WHERE id = :id AND state IN ('RECEIVED', 'RUNNING', 'WAITING')
                        """)
                .param("id", id)
                .param("problem", StoredJson.write(problem))
                .update();
    }

    /** Moves a batch from one of the states to another; false if it was in none of them. */
    static boolean move(JdbcClient jdbc, long id, Collection<BatchState> from, BatchState to) {
        return jdbc.sql(
                                "UPDATE intake.batch SET state = :to, cancel_asked = false WHERE id = :id AND state = ANY (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(BatchState::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    static void undoneChunks(JdbcClient jdbc, long id, int chunks) {
        jdbc.sql("UPDATE intake.batch SET undone_chunks = ? WHERE id = ?")
                .params(chunks, id)
                .update();
    }

    /** Records that nothing is left to take back. */
    static void undone(JdbcClient jdbc, long id, Instant at) {
        jdbc.sql("UPDATE intake.batch SET undone_at = :at WHERE id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Removes what an undone batch has left in quarantine. */
    static void emptyQuarantine(JdbcClient jdbc, long id) {
        jdbc.sql("DELETE FROM intake.quarantine WHERE batch_id = ?").param(id).update();
    }

    private static BatchJob job(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        return new BatchJob(
                row.getLong("id"),
                row.getInt("feed_id"),
                row.getString("file_digest"),
                BatchState.valueOf(row.getString("state")),
                row.getString("format"),
                StoredJson.read(row.getString("read_options"), ReadOptions.class),
                mapping == null ? null : StoredJson.read(mapping, Mapping.class),
                instant(row, "received_at"),
                row.getObject("retained_until", LocalDate.class),
                row.getInt("next_chunk"),
                row.getLong("last_record"),
                row.getInt("undone_chunks"),
                row.getLong("unconsented"));
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new Batch(
                row.getLong("id"),
                row.getInt("feed_id"),
                row.getString("feed_key"),
                row.getString("feed_name"),
                row.getString("file_digest"),
                row.getString("file_name"),
                BatchState.valueOf(row.getString("state")),
                row.getBoolean("urgent"),
                row.getString("format"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("records"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("quarantined"),
                row.getLong("unconsented"),
                instant(row, "received_at"),
                nullableInstant(row, "started_at"),
                nullableInstant(row, "ended_at"),
                row.getString("sender"),
                problem == null ? null : StoredJson.read(problem, BatchProblem.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
