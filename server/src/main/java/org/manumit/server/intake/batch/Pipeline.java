package org.manumit.server.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;

/**
 * Reads a file, prepares its chunks and hands them on in the order of the file. Reading runs on a thread of its own, chunks
 * are prepared side by side, and both go on while the caller commits; a bounded queue holds them back when the database is
 * slower, so memory depends on the chunk and not on the file. Confined to the calling thread.
 */
final class Pipeline {

    private static final int CHUNKS_AHEAD = 2;

    private final Executor readers;
    private final Executor preparers;
    private final Function<ReadChunk, PreparedChunk> prepare;

    Pipeline(Executor readers, Executor preparers, Function<ReadChunk, PreparedChunk> prepare) {
        this.readers = readers;
        this.preparers = preparers;
        this.prepare = prepare;
    }

    /** Takes chunks in order. */
    @FunctionalInterface
    interface Committer {
        void commit(PreparedChunk chunk);
    }

    /**
     * Runs to the end of the file, or until it is cancelled, which is asked between records and between chunks.
     *
     * @throws RefusedFileException if the file as a whole is refused; the chunks before have been committed
     */
    void run(InputStream in, RecordReader reader, ReadOptions options, BooleanSupplier cancelled, Committer committer)
            throws IOException, RefusedFileException {
        Reading reading = new Reading(new CountingStream(in), cancelled);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> reading.read(reader, options), readers);
        try {
            Future<PreparedChunk> next = reading.queue.take();
            while (next != Reading.END && !cancelled.getAsBoolean()) {
                committer.commit(next.get());
                next = reading.queue.take();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a chunk could not be prepared", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", interrupted);
        } finally {
            reading.abandon();
            end.join();
        }
        reading.rethrow();
    }

    /** The reading side. */
    private final class Reading implements RecordSink {
        private static final Future<PreparedChunk> END = new CompletableFuture<>();

        private final BlockingQueue<Future<PreparedChunk>> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
        private final CountingStream in;
        private final BooleanSupplier cancelled;
        private volatile boolean abandoned;
        private volatile @Nullable Throwable failure;
        private ReadChunk chunk = new ReadChunk();

        Reading(CountingStream in, BooleanSupplier cancelled) {
            this.in = in;
            this.cancelled = cancelled;
        }

        void read(RecordReader reader, ReadOptions options) {
            try {
                reader.read(in, options, ReadLimits.defaults(), this);
                if (!chunk.empty()) {
                    pass();
                }
            } catch (RefusedFileException | IOException | RuntimeException problem) {
                failure = problem;
            } finally {
                offer(END);
            }
        }

        @Override
        public void record(SourceRecord record) {
            passIfFull(record.position().record());
            chunk.add(record);
        }

        @Override
        public void issue(Issue issue) {
            passIfFull(issue.position().record());
            chunk.add(issue);
        }

        @Override
        public boolean cancelled() {
            return abandoned || cancelled.getAsBoolean();
        }

        /** What is said of one record stays in one chunk, since a resumed batch goes on behind the chunk's last record. */
        private void passIfFull(long nextRecord) {
            if (chunk.full() && nextRecord != chunk.lastRecord()) {
                pass();
            }
        }

        private void pass() {
            ReadChunk full = chunk;
            chunk = new ReadChunk();
            full.end(in.count());
            offer(CompletableFuture.supplyAsync(() -> prepare.apply(full), preparers));
        }

        private void offer(Future<PreparedChunk> next) {
            try {
                while (!abandoned && !queue.offer(next, 100, TimeUnit.MILLISECONDS)) {
                    // The committer is slower: wait for room.
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                abandoned = true;
            }
        }

        void abandon() {
            abandoned = true;
        }

        void rethrow() throws IOException, RefusedFileException {
            Throwable problem = failure;
            if (problem instanceof RefusedFileException refused) {
                throw refused;
            }
            if (problem instanceof IOException io) {
                throw io;
            }
            if (problem instanceof RuntimeException defect) {
                throw defect;
            }
        }
    }
}
