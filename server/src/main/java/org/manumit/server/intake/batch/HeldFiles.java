package org.manumit.server.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.custody.Arrival;
import org.manumit.server.intake.custody.Custody;
import org.manumit.server.intake.custody.FileDigest;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;

/**
 * The files of batches: those in custody, and case files that wait sealed until every record has shown its consent. A sealed
 * file is put into custody when all had it, and is gone when one had not, or with the process. Thread-safe.
 */
final class HeldFiles {

    private final Custody custody;
    private final Clock clock;
    private final Map<Long, Arrival> sealed = new ConcurrentHashMap<>();
    private final Access run;

    HeldFiles(Custody custody, Clock clock, Access run) {
        this.custody = custody;
        this.clock = clock;
        this.run = run;
    }

    Custody custody() {
        return custody;
    }

    /**
     * Records the file of an arrival; called in the transaction that makes its batch. The row is written first, which locks it: an undone
     * batch that lets go of the same file waits, and then sees that it is needed.
     */
    void record(Transaction transaction, Arrival arrival, boolean caseFile) throws IOException {
        if (caseFile) {
            CustodyTable.put(
                    transaction.jdbc(), arrival.digest(), arrival.bytes(), "awaiting-consent-check", clock.instant());
        } else {
            CustodyTable.put(transaction.jdbc(), arrival.digest(), arrival.bytes(), null, clock.instant());
            custody.keep(arrival);
        }
    }

    /** Holds a sealed arrival for its batch. */
    void hold(long batchId, Arrival arrival) {
        sealed.put(batchId, arrival);
    }

    /** Whether the batch's file can be read. */
    boolean readable(BatchJob job) {
        return sealed.containsKey(job.id()) || custody.holds(digest(job));
    }

    InputStream open(BatchJob job) throws IOException {
        Arrival arrival = sealed.get(job.id());
        return arrival == null ? custody.open(digest(job)) : custody.open(arrival);
    }

    /** After the last record: a sealed file goes into custody, or is destroyed if a record had no consent. */
    void settle(BatchJob job, boolean consentMissing) throws IOException {
        Arrival arrival = sealed.remove(job.id());
        if (arrival == null) {
            return;
        }
        if (consentMissing) {
            custody.discard(arrival);
        } else {
            custody.keep(arrival);
        }
        note(job, consentMissing ? "consent-missing" : null);
    }

    /** Destroys a sealed file whose batch has failed. */
    void discard(BatchJob job) throws IOException {
        Arrival arrival = sealed.remove(job.id());
        if (arrival != null) {
            custody.discard(arrival);
            note(job, "interrupted");
        }
    }

    /** Takes the file of an undone batch out of custody unless another standing batch rests on it. */
    void forget(BatchJob job) throws IOException {
        if (job.fileDigest() == null) {
            return;
        }
        discard(job);
        run.inTransaction(Act.of("intake.custody-release", "batch", job.id()), transaction -> {
            CustodyTable.lock(transaction.jdbc(), digest(job));
            if (!CustodyTable.neededByOthers(transaction.jdbc(), digest(job).hex(), job.id())) {
                remove(digest(job));
                CustodyTable.change(transaction.jdbc(), digest(job), "undone");
            }
            return true;
        });
    }

    private void remove(FileDigest digest) {
        try {
            custody.remove(digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void note(BatchJob job, @Nullable String whyNot) {
        run.inTransaction(Act.of("intake.custody", "batch", job.id()), transaction -> {
            CustodyTable.change(transaction.jdbc(), digest(job), whyNot);
            return true;
        });
    }

    private static FileDigest digest(BatchJob job) {
        return FileDigest.ofHex(Objects.requireNonNull(job.fileDigest(), "typed tips have no file"));
    }
}
