package org.manumit.server.intake.batch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.mapping.Mapping;

/**
 * What a worker needs to go on with a batch. Immutable.
 *
 * @param nextChunk number of the next chunk
 * @param lastRecord last record that is committed
 * @param undoneChunks chunks already taken back, for an undone batch
 * @param unconsented case records refused so far
 */
record BatchJob(
        long id,
        int feedId,
        @Nullable String fileDigest,
        BatchState state,
        String format,
        ReadOptions options,
        @Nullable Mapping mapping,
        Instant receivedAt,
        LocalDate retainedUntil,
        int nextChunk,
        long lastRecord,
        int undoneChunks,
        long unconsented) {}
