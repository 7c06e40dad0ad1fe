package org.manumit.server.intake.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.FormatDetector;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.Feeds;
import org.manumit.server.intake.custody.Arrival;
import org.manumit.server.intake.custody.FileTooLongException;
import org.manumit.server.intake.custody.StorageException;
import org.manumit.server.intake.mapping.SourceFormats;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Outages;
import org.manumit.server.safeguard.Transaction;

/** Deliveries: received, listed, stopped, taken up again, taken back. Thread-safe. */
public final class Batches {

    private final Feeds feeds;
    private final HeldFiles files;
    private final SourceFormats formats;
    private final BatchQueue queue;
    private final BatchNews news;
    private final Clock clock;
    private final Outages outages;
    private final long maxBytes;

    Batches(
            Feeds feeds,
            HeldFiles files,
            SourceFormats formats,
            BatchQueue queue,
            BatchNews news,
            Clock clock,
            Outages outages,
            long maxBytes) {
        this.feeds = feeds;
        this.files = files;
        this.formats = formats;
        this.queue = queue;
        this.news = news;
        this.clock = clock;
        this.outages = outages;
        this.maxBytes = maxBytes;
    }

    /** A page of batches, latest first. */
    public record Page(
            List<Batch> items, long total, @Nullable Long next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Takes a file in. When this returns, the file and its batch are on the disk. The same file for the same feed, or the
     * same delivery sent again, gives the batch that was made of it the first time and changes nothing.
     *
     * @throws org.manumit.problem.Unavailable if the disk does not take the file; nothing of it is kept then
     * @throws Conflict {@code mapping-needed} if the file is a table and the feed has no fitting mapping
     * @throws org.manumit.problem.Invalid {@code file-refused}, {@code format-unknown}, {@code case-feed-needed}
     * @throws Conflict {@code idempotency-key-reused} if the key came with another file before
     */
    public Batch receive(Access access, Delivery delivery) throws IOException {
        Feed feed =
                access.inTransaction(Act.of("intake.feed"), transaction -> feeds.get(transaction, delivery.feedKey()));
        Arrival arrival = arrive(feed, delivery);
        boolean taken = false;
        try {
            Optional<Batch> before = standing(access, feed, delivery, arrival);
            if (before.isPresent()) {
                return before.get();
            }
            SourceFormats.Plan plan = formats.plan(
                    feed, delivery.fileName(), () -> files.custody().open(arrival));
            Batch batch = access.inTransaction(
                    Act.of("intake.receive", "feed", feed.id()),
                    transaction -> enter(access, transaction, feed, delivery, arrival, plan));
            taken = true;
            if (feed.holdsCases()) {
                files.hold(batch.id(), arrival);
            }
            queue.ring();
            news.changed(batch.id(), feed.id());
            return batch;
        } finally {
            if (!taken) {
                files.custody().discard(arrival);
            }
        }
    }

    private Arrival arrive(Feed feed, Delivery delivery) throws IOException {
        try {
            // Case records that came to the wrong feed are turned away before any of them touches the disk.
            byte[] head = delivery.body().readNBytes(FormatDetector.HEAD_BYTES);
            formats.requireFeedOfItsKind(feed, delivery.fileName(), head);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), delivery.body());
            return files.custody().receive(whole, feed.holdsCases(), maxBytes);
        } catch (FileTooLongException tooLong) {
            throw new Invalid("intake", "file-too-long");
        } catch (StorageException unstored) {
            throw outages.ofFile().problem();
        }
    }

    private Optional<Batch> standing(Access access, Feed feed, Delivery delivery, Arrival arrival) {
        String digest = arrival.digest().hex();
        return access.inTransaction(Act.of("intake.receive-check", "feed", feed.id()), transaction -> {
            if (delivery.idempotencyKey() != null) {
                IdempotencyKeys.find(transaction.jdbc(), access, delivery.idempotencyKey())
                        .filter(earlier -> earlier.feedId() != feed.id()
                                || !earlier.digest().equals(digest))
                        .ifPresent(other -> {
                            throw new Conflict("intake", "idempotency-key-reused");
                        });
            }
            return BatchTable.ofFile(transaction.jdbc(), feed.id(), digest)
                    .filter(batch -> batch.state().stands());
        });
    }

    private Batch enter(
            Access access,
            Transaction transaction,
            Feed feed,
            Delivery delivery,
            Arrival arrival,
            SourceFormats.Plan plan) {
        Instant now = clock.instant();
        try {
            files.record(transaction, arrival, feed.holdsCases());
        } catch (IOException unstored) {
            throw outages.ofFile().problem();
        }
        long id = BatchTable.insert(
                transaction.jdbc(),
                new BatchTable.Receipt(
                        feed,
                        arrival.digest().hex(),
                        delivery.fileName(),
                        arrival.bytes(),
                        now,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plus(feed.retention()),
                        access.actor().userId().orElseThrow(),
                        delivery.from(),
                        delivery.urgent(),
                        plan.format(),
                        plan.options(),
                        plan.mapping()));
        transaction.concerns("batch", id);
        if (delivery.idempotencyKey() != null) {
            IdempotencyKeys.put(
                    transaction.jdbc(),
                    access,
                    delivery.idempotencyKey(),
                    feed.id(),
                    arrival.digest().hex(),
                    id);
        }
        return get(transaction, id);
    }

    /** @throws Absent {@code batch-absent} */
    public Batch get(Access access, long id) {
        return access.inTransaction(Act.of("intake.batch", "batch", id), transaction -> get(transaction, id));
    }

    private static Batch get(Transaction transaction, long id) {
        return BatchTable.find(transaction.jdbc(), id).orElseThrow(() -> new Absent("intake", "batch-absent"));
    }

    /** Batches of the feeds that the reader may know of. */
    public Page list(
            Access access, @Nullable String feedKey, @Nullable BatchState state, @Nullable Long before, int limit) {
        return access.inTransaction(Act.of("intake.batches"), transaction -> {
            List<Batch> found = BatchTable.list(
                    transaction.jdbc(), feedKey, state, before == null ? Long.MAX_VALUE : before, limit + 1);
            boolean more = found.size() > limit;
            List<Batch> items = more ? found.subList(0, limit) : found;
            return new Page(
                    items,
                    BatchTable.count(transaction.jdbc(), feedKey, state),
                    more ? items.get(limit - 1).id() : null);
        });
    }

    /** Stops a batch; what was read stands. */
    public Batch cancel(Access access, long id) {
        return change(access, id, "intake.cancel", transaction -> {
            if (!get(transaction, id).state().active()) {
                throw new Conflict("intake", "batch-ended");
            }
            if (!queue.cancel(id)) {
                BatchTable.move(
                        transaction.jdbc(),
                        id,
                        Set.of(BatchState.RECEIVED, BatchState.RUNNING, BatchState.WAITING),
                        BatchState.CANCELLED);
            }
        });
    }

    /** Goes on with a batch that was stopped or has failed, or at once with one that waits. */
    public Batch resume(Access access, long id) {
        Batch batch = change(access, id, "intake.resume", transaction -> {
            if (!BatchTable.move(
                    transaction.jdbc(),
                    id,
                    Set.of(BatchState.CANCELLED, BatchState.FAILED, BatchState.WAITING),
                    BatchState.RECEIVED)) {
                throw new Conflict("intake", "batch-not-stopped");
            }
        });
        queue.tryNow(id);
        return batch;
    }

    /**
     * Takes a batch back: what only it has brought becomes tombstones, its quarantine and its file go. Only sending the file
     * again brings it back.
     */
    public Batch undo(Access access, long id) {
        return change(access, id, "intake.undo", transaction -> {
            if (!BatchTable.move(
                    transaction.jdbc(),
                    id,
                    Set.of(BatchState.DONE, BatchState.CANCELLED, BatchState.FAILED),
                    BatchState.UNDONE)) {
                throw new Conflict("intake", "batch-not-ended");
            }
        });
    }

    private Batch change(Access access, long id, String action, Consumer<Transaction> move) {
        Batch batch = access.inTransaction(Act.of(action, "batch", id), transaction -> {
            get(transaction, id);
            move.accept(transaction);
            return get(transaction, id);
        });
        queue.ring();
        news.changed(id, batch.feedId());
        return batch;
    }
}
