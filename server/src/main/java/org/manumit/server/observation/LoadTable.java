package org.manumit.server.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Spot;
import org.manumit.postgres.BinaryCopy;
import org.manumit.server.intake.Absorbed;
import org.manumit.server.intake.DraftSink.ChunkOfBatch;
import org.manumit.server.intake.FeedSnapshot;
import org.postgresql.util.PSQLException;

/** What the loader says to the database: the keys it may read and the rows it adds. Holds no state. Thread-safe. */
final class LoadTable {

    private static final String FIND_IDENTITIES = """
            SELECT o.identity, o.id, o.content,
                   o.batch_id = ? OR EXISTS (
                       SELECT FROM observation.sighting s WHERE s.batch_id = ? AND s.observation_id = o.id) AS here,
                   false AS erased
            FROM observation.observation o
            WHERE o.identity = ANY (?)
            UNION ALL
            SELECT t.identity, t.observation_id, 0, EXISTS (
                       SELECT FROM observation.sighting s WHERE s.batch_id = ? AND s.observation_id = t.observation_id),
                   true
            FROM observation.tombstone t
            WHERE t.identity = ANY (?)
            """;

    private static final String COPY_OBSERVATIONS = """
            COPY observation.observation (id, received_at, occurred_at, latitude, longitude, cell, batch_id, content,
                feed_id, agency_id, compartment_id, retained_until, uncertainty_meters, kind, marking, time_precision,
                credibility, names_person, identity, digest, reliability, source_id, country, language, place_text,
                text, properties, raw)
            FROM STDIN (FORMAT binary)
            """;
    private static final int OBSERVATION_COLUMNS = 28;

    private LoadTable() {}

    /** One load of a feed at a time: the check for known identities and the copy must not interleave. */
    static void lockFeed(Connection connection, int feedId) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_catalog.pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, 0x0B5E);
            lock.setInt(2, feedId);
            lock.execute();
        }
    }

    /** Whether observations of the feed were erased for good. */
    static boolean anyErased(Connection connection, int feedId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT EXISTS (SELECT FROM observation.tombstone WHERE feed_id = ? AND identity IS NOT NULL)")) {
            query.setInt(1, feedId);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Whether rows were refused because an identity is held. */
    static boolean isHeldAlready(SQLException refused) {
        return refused instanceof PSQLException postgres
                && postgres.getServerErrorMessage() != null
                && "observation_identity"
                        .equals(postgres.getServerErrorMessage().getConstraint());
    }

    static Map<UUID, KnownIdentity> find(Connection connection, long batchId, Collection<UUID> identities)
            throws SQLException {
        if (identities.isEmpty()) {
            return Map.of();
        }
        Array asked = connection.createArrayOf("uuid", identities.toArray());
        try (PreparedStatement query = connection.prepareStatement(FIND_IDENTITIES)) {
            query.setLong(1, batchId);
            query.setLong(2, batchId);
            query.setArray(3, asked);
            query.setLong(4, batchId);
            query.setArray(5, asked);
            Map<UUID, KnownIdentity> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject(1, UUID.class),
                            new KnownIdentity(
                                    rows.getLong(2), rows.getLong(3), rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
            return found;
        } finally {
            asked.free();
        }
    }

    /** Reserves ids, ascending. */
    static long[] nextIds(Connection connection, int count) throws SQLException {
        long[] ids = new long[count];
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT pg_catalog.nextval('observation.observation_id') FROM pg_catalog.generate_series(1, ?)")) {
            query.setInt(1, count);
            try (ResultSet rows = query.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    ids[i] = rows.getLong(1);
                }
            }
        }
        return ids;
    }

    static BinaryCopy observations() {
        return new BinaryCopy(COPY_OBSERVATIONS);
    }

    /** Appends one row. The order is that of the statement: fixed widths first, so that rows stay short. */
    static void append(
            BinaryCopy rows, long id, UUID identity, FeedSnapshot feed, ChunkOfBatch chunk, PreparedDraft prepared) {
        Draft draft = prepared.draft();
        rows.row(OBSERVATION_COLUMNS).bigint(id).timestamp(chunk.receivedAt()).timestamp(draft.occurredAt());
        place(rows, draft);
        rows.bigint(prepared.cell())
                .bigint(chunk.batchId())
                .bigint(prepared.contentBits())
                .integer(feed.id())
                .integer(feed.agencyId())
                .integer(feed.compartmentId())
                .date(feed.retainedUntil());
        uncertainty(rows, draft);
        rows.smallint(draft.kind().ordinal())
                .smallint(feed.marking())
                .smallint(draft.precision().ordinal())
                .smallint(feed.credibility())
                .bool(prepared.namesPerson())
                .uuid(identity)
                .bytes(prepared.digest())
                .text(String.valueOf(feed.reliability()))
                .text(draft.sourceId())
                .text(draft.country())
                .text(draft.language())
                .text(draft.placeText())
                .text(draft.text())
                .jsonb(prepared.properties())
                .text(draft.raw());
    }

    private static void place(BinaryCopy rows, Draft draft) {
        Spot place = draft.place();
        if (place == null) {
            rows.nothing().nothing();
        } else {
            rows.doublePrecision(place.latitude()).doublePrecision(place.longitude());
        }
    }

    private static void uncertainty(BinaryCopy rows, Draft draft) {
        Spot place = draft.place();
        if (place == null || place.uncertaintyMeters() == 0) {
            rows.nothing();
        } else {
            rows.real((float) place.uncertaintyMeters());
        }
    }

    static void sight(Connection connection, ChunkOfBatch chunk, List<Long> observationIds) throws SQLException {
        if (observationIds.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO observation.sighting (batch_id, observation_id, chunk)
                SELECT ?, seen.id, ? FROM pg_catalog.unnest(?) AS seen(id)
                ON CONFLICT (batch_id, observation_id) DO NOTHING
                """)) {
            insert.setLong(1, chunk.batchId());
            insert.setInt(2, chunk.number());
            insert.setArray(3, connection.createArrayOf("bigint", observationIds.toArray()));
            insert.executeUpdate();
        }
    }

    /** Takes a chunk back; answers with the observations that are gone. */
    static long[] undo(Connection connection, ChunkOfBatch chunk) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT observation.undo_chunk(?, ?)")) {
            query.setLong(1, chunk.batchId());
            query.setInt(2, chunk.number());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return longs(rows.getArray(1));
            }
        }
    }

    /** Chunks with observations whose retention has ended. */
    static List<Chunk> due(Connection connection, LocalDate today, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT batch_id, number FROM observation.chunk
                WHERE retained_until < ? AND NOT expired ORDER BY retained_until, batch_id, number LIMIT ?
                """)) {
            query.setObject(1, today);
            query.setInt(2, limit);
            List<Chunk> due = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(new Chunk(rows.getLong(1), rows.getInt(2)));
                }
            }
            return due;
        }
    }

    /** Names a chunk. */
    record Chunk(long batchId, int number) {}

    /** Lets a chunk's observations go whose retention has ended; answers with those that are gone. */
    static long[] expire(Connection connection, Chunk chunk, LocalDate today) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT observation.expire_chunk(?, ?, ?)")) {
            query.setLong(1, chunk.batchId());
            query.setInt(2, chunk.number());
            query.setObject(3, today);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return longs(rows.getArray(1));
            }
        }
    }

    /** Erases observations for good; they cannot come back by being sent again. */
    static long[] erase(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT observation.erase(?)")) {
            query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return longs(rows.getArray(1));
            }
        }
    }

    private static long[] longs(Array array) throws SQLException {
        Long[] values = (Long[]) array.getArray();
        long[] longs = new long[values.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = values[i];
        }
        return longs;
    }

    static void recordChunk(Connection connection, FeedSnapshot feed, ChunkOfBatch chunk, Absorbed absorbed)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO observation.chunk (batch_id, number, feed_id, first_id, last_id, accepted, duplicates, root,
                    received_at, retained_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, chunk.batchId());
            insert.setInt(2, chunk.number());
            insert.setInt(3, feed.id());
            insert.setLong(4, absorbed.firstId());
            insert.setLong(5, absorbed.lastId());
            insert.setInt(6, absorbed.accepted());
            insert.setInt(7, absorbed.duplicates());
            insert.setBytes(8, absorbed.root() == null ? null : absorbed.root().bytes());
            insert.setObject(9, chunk.receivedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(10, feed.retainedUntil());
            insert.executeUpdate();
        }
    }
}
