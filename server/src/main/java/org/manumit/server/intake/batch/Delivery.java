package org.manumit.server.intake.batch;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is being sent.
 *
 * @param feedKey the feed it belongs to
 * @param fileName as the sender calls it; kept for people, never used as a path
 * @param urgent whether it jumps the queue
 * @param idempotencyKey the sender's own key of this delivery, if it gave one
 * @param from network address of the sender
 * @param body the file; read once
 */
public record Delivery(
        String feedKey,
        String fileName,
        boolean urgent,
        @Nullable String idempotencyKey,
        String from,
        InputStream body) {
    public Delivery {
        fileName = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
    }

    @Override
    public String toString() {
        return "Delivery[" + feedKey + "]";
    }
}
