package org.manumit.server.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.manumit.formats.RefusedFileException;
import org.manumit.server.intake.Absorbed;
import org.manumit.server.intake.BatchAbsorbed;
import org.manumit.server.intake.BatchUndone;
import org.manumit.server.intake.DraftSink;
import org.manumit.server.intake.DraftSink.ChunkOfBatch;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.intake.mapping.SourceFormats;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Actor;
import org.manumit.server.safeguard.LoadTransaction;
import org.manumit.server.safeguard.Loading;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Works on one batch: reads its file into observations, or takes an undone one back. Every chunk is one transaction with its
 * observations, their selectors, the bad records, the batch's progress and the journal entry. Thread-safe.
 */
final class BatchWork {

    private final Loading loading;
    private final DraftSink sink;
    private final HeldFiles files;
    private final SourceFormats formats;
    private final ApplicationEventPublisher events;
    private final BatchNews news;
    private final Clock clock;
    private final Executor threads;

    BatchWork(
            Loading loading,
            DraftSink sink,
            HeldFiles files,
            SourceFormats formats,
            ApplicationEventPublisher events,
            BatchNews news,
            Clock clock,
            Executor threads) {
        this.loading = loading;
        this.sink = sink;
        this.files = files;
        this.formats = formats;
        this.events = events;
        this.news = news;
        this.clock = clock;
        this.threads = threads;
    }

    /** Reads the file from where it was left; the chunks that are committed are never read into the database again. */
    void absorb(BatchJob job, Feed feed, Actor actor, BooleanSupplier cancelled) throws IOException {
        FeedSnapshot snapshot = feed.snapshotUntil(job.retainedUntil());
        step("intake.batch-start", job.id(), actor, load -> BatchTable.start(load.jdbc(), job.id(), clock.instant()));
        Chunks chunks = new Chunks(job, snapshot, actor);
        try (InputStream in = files.open(job)) {
            new Pipeline(
                            threads,
                            threads,
                            new ChunkPreparation(snapshot, formats.mapper(job.format(), job.mapping(), feed), sink))
                    .run(
                            in,
                            formats.reader(job.format()),
                            job.options().withAfterRecord(job.lastRecord()),
                            cancelled,
                            chunks::commit);
            if (cancelled.getAsBoolean()) {
                return;
            }
            files.settle(job, chunks.unconsented > 0);
            step("intake.batch-end", job.id(), actor, load -> {
                BatchTable.end(load.jdbc(), job.id(), BatchState.DONE, null, clock.instant());
                events.publishEvent(new BatchAbsorbed(job.id()));
            });
        } catch (RefusedFileException refused) {
            files.discard(job);
            fail(job.id(), actor, new BatchProblem("file-refused", SourceFormats.describe(refused)));
        }
        news.changed(job.id(), feed.id());
    }

    /** Ends a batch that cannot go on. */
    void fail(long batchId, Actor actor, BatchProblem problem) {
        step(
                "intake.batch-end",
                batchId,
                actor,
                load -> BatchTable.end(load.jdbc(), batchId, BatchState.FAILED, problem, clock.instant()));
    }

    /** Records that a person stopped the batch. */
    void cancelled(long batchId, Actor actor) {
        step(
                "intake.batch-end",
                batchId,
                actor,
                load -> BatchTable.end(load.jdbc(), batchId, BatchState.CANCELLED, null, clock.instant()));
    }

    /** Records that the batch waits until an outage is over, and for what. */
    void waiting(long batchId, Actor actor, BatchProblem problem) {
        step("intake.batch-wait", batchId, actor, load -> BatchTable.await(load.jdbc(), batchId, problem));
    }

    /** Takes back, chunk by chunk, what only this batch has brought. */
    void undo(BatchJob job, Feed feed, Actor actor) throws IOException {
        for (int number = job.undoneChunks(); number < job.nextChunk(); number++) {
            ChunkOfBatch chunk = new ChunkOfBatch(job.id(), number, job.receivedAt());
            step("intake.undo", job.id(), actor, load -> {
                sink.undo(load.connection(), chunk);
                BatchTable.undoneChunks(load.jdbc(), job.id(), chunk.number() + 1);
            });
        }
        files.forget(job);
        step("intake.undo-end", job.id(), actor, load -> {
            BatchTable.emptyQuarantine(load.jdbc(), job.id());
            BatchTable.undone(load.jdbc(), job.id(), clock.instant());
            events.publishEvent(new BatchUndone(job.id()));
        });
        news.changed(job.id(), feed.id());
    }

    private void step(String action, long batchId, Actor actor, Step step) {
        loading.inTransaction(Act.of(action, "batch", batchId), actor, load -> {
            step.take(load);
            return true;
        });
    }

    /** A write of a loader's transaction. */
    @FunctionalInterface
    private interface Step {
        void take(LoadTransaction load) throws SQLException, IOException;
    }

    /** Commits the chunks of one batch in order. */
    private final class Chunks {
        private final BatchJob job;
        private final FeedSnapshot feed;
        private final Actor actor;
        private int number;
        private long unconsented;

        Chunks(BatchJob job, FeedSnapshot feed, Actor actor) {
            this.job = job;
            this.feed = feed;
            this.actor = actor;
            this.number = job.nextChunk();
            this.unconsented = job.unconsented();
        }

        void commit(PreparedChunk chunk) {
            step("intake.absorb", job.id(), actor, load -> {
                if (BatchTable.nextChunk(load.jdbc(), job.id()) != number) {
                    throw new StaleChunkException();
                }
                Absorbed absorbed = sink.absorb(
                        load.connection(), feed, new ChunkOfBatch(job.id(), number, job.receivedAt()), chunk.drafts());
                QuarantineRows.insert(load.connection(), feed, job.id(), chunk.bad());
                BatchTable.advance(load.jdbc(), job.id(), chunk, absorbed, clock.instant());
                if (absorbed.root() != null) {
                    load.content(absorbed.root().bytes(), absorbed.accepted());
                }
            });
            number++;
            unconsented += chunk.unconsented().size();
            news.changed(job.id(), feed.id());
        }
    }
}
