package org.manumit.server.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.manumit.formats.mapping.Draft;

/**
 * Where intake hands over what it has read; the observation module implements it. A chunk is first prepared, on any thread
 * and without a transaction, and then absorbed in the transaction that also records the batch's progress and its journal
 * entry: committed means acknowledged.
 */
public interface DraftSink {

    /** Does everything that needs no database: digests, cells, selectors. Thread-safe. */
    PreparedDrafts prepare(FeedSnapshot feed, List<Draft> drafts);

    /**
     * Stores the drafts that are not yet held.
     *
     * @param connection the loader's, in a transaction that the caller commits
     * @param chunk where in the batch these drafts stand; a pair of batch and chunk is absorbed once
     */
    Absorbed absorb(Connection connection, FeedSnapshot feed, ChunkOfBatch chunk, PreparedDrafts prepared)
            throws SQLException;

    /**
     * Takes back one chunk of an undone batch: observations that no other standing batch has brought become tombstones.
     *
     * @return number of observations removed
     */
    int undo(Connection connection, ChunkOfBatch chunk) throws SQLException;

    /** Drafts with what was computed from them. */
    interface PreparedDrafts {
        int size();
    }

    /**
     * A chunk's place.
     *
     * @param batchId the batch
     * @param number counted from 0 in the order of the file
     * @param receivedAt when the batch was received
     */
    record ChunkOfBatch(long batchId, int number, Instant receivedAt) {}
}
