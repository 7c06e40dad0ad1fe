package org.manumit.server.intake.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery to a feed and how far it has come. Immutable.
 *
 * @param fileDigest SHA-256 of the file; null for tips typed in
 * @param bytesRead how much of the file has been read and committed
 * @param records records read and committed
 * @param accepted observations that were new
 * @param duplicates records that were held already
 * @param quarantined records that could not be used
 * @param unconsented case records refused because they identify a person without recorded consent
 * @param by who sent it
 * @param problem why it stopped, if it did
 */
public record Batch(
        long id,
        int feedId,
        String feedKey,
        String feedName,
        @Nullable String fileDigest,
        String fileName,
        BatchState state,
        boolean urgent,
        String format,
        long bytes,
        long bytesRead,
        long records,
        long accepted,
        long duplicates,
        long quarantined,
        long unconsented,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String by,
        @Nullable BatchProblem problem) {

    @Override
    public String toString() {
        return "Batch[" + id + ", " + state + "]";
    }
}
