package org.manumit.world.output;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.ordinary.Ordinary;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Feed;
import org.manumit.world.trace.Trace;

/**
 * Writes one feed: ordinary rows by chunks, each from a generator of its own, with the scenes' rows sorted in by time.
 * Chunks are made by several threads and written in order, so that the bytes do not depend on how many.
 */
final class FeedRun<T extends Trace> {
    static final int CHUNK_ROWS = 4000;

    private final long seed;
    private final Feed feed;
    private final long start;
    private final long end;
    private final long rows;
    private final Ordinary<T> ordinary;
    private final List<List<Planned<T>>> plannedByChunk = new ArrayList<>();
    private final int chunks;

    FeedRun(long seed, Feed feed, long start, long end, long rows, Ordinary<T> ordinary, List<Planned<T>> planned) {
        this.seed = seed;
        this.feed = feed;
        this.start = start;
        this.end = end;
        this.rows = rows;
        this.ordinary = ordinary;
        this.chunks = (int) Math.max(1, (rows + CHUNK_ROWS - 1) / CHUNK_ROWS);
        for (int i = 0; i < chunks; i++) {
            plannedByChunk.add(new ArrayList<>());
        }
        for (Planned<T> row : planned) {
            double share = Calendar.share(row.trace().at(), start, end);
            plannedByChunk
                    .get((int) Math.min(chunks - 1, (long) (share * chunks)))
                    .add(row);
        }
    }

    /** A row with the number of its scene, -1 for ordinary life, and what orders rows of the same second. */
    private record Drawn<T>(T row, int scene, boolean byOthers, long at, long order) {}

    /** A prepared chunk and what is known of its rows. */
    private record Chunk<P>(P piece, List<Note> notes, List<Breakage> breakages) {}

    private record Note(int scene, String sourceId, boolean byOthers, long copy, String identity) {
        void enter(Feed feed, Ledgers ledgers) throws IOException {
            if (scene >= 0) {
                ledgers.belongs(scene, feed, sourceId, byOthers, copy);
            }
            if (copy != 0) {
                ledgers.copied(feed, sourceId, copy);
            }
            if (!identity.isEmpty()) {
                ledgers.identified(feed, sourceId, identity);
            }
        }
    }

    <P> void write(Coder<T, P> coder, ExecutorService threads, int ahead, Ledgers ledgers) throws IOException {
        Deque<Future<Chunk<P>>> running = new ArrayDeque<>();
        long serial = 0;
        int next = 0;
        try (coder) {
            while (next < chunks || !running.isEmpty()) {
                while (next < chunks && running.size() < ahead) {
                    int chunk = next++;
                    long first = serial;
                    Callable<Chunk<P>> work = () -> prepare(coder, chunk, first);
                    running.add(threads.submit(work));
                    serial += ordinaryRows(chunk) + plannedByChunk.get(chunk).size();
                }
                Chunk<P> ready = done(running.removeFirst());
                coder.write(ready.piece);
                for (Note note : ready.notes) {
                    note.enter(feed, ledgers);
                }
                ready.breakages.forEach(ledgers::broken);
            }
        }
        ledgers.wrote(feed, serial);
    }

    private static <P> Chunk<P> done(Future<Chunk<P>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the world was written", e);
        } catch (ExecutionException e) {
            throw new IOException("a chunk of the world could not be made", e.getCause());
        }
    }

    private long ordinaryRows(int chunk) {
        return firstRow(chunk + 1) - firstRow(chunk);
    }

    private long firstRow(int chunk) {
        return rows * chunk / chunks;
    }

    private <P> Chunk<P> prepare(Coder<T, P> coder, int chunk, long firstSerial) throws IOException {
        List<Drawn<T>> drawn = draw(chunk);
        List<Note> notes = new ArrayList<>();
        List<Breakage> breakages = new ArrayList<>();
        P piece = coder.prepare(drawn.stream().map(Drawn::row).toList(), firstSerial, new ChunkNotes() {
            @Override
            public boolean ordinary(int rowInChunk) {
                return drawn.get(rowInChunk).scene < 0;
            }

            @Override
            public void name(int rowInChunk, String sourceId) {
                Drawn<T> row = drawn.get(rowInChunk);
                String identity = row.row.identity();
                if (row.scene >= 0 || row.row.copy() != 0 || !identity.isEmpty()) {
                    notes.add(new Note(row.scene, sourceId, row.byOthers, row.row.copy(), identity));
                }
            }

            @Override
            public void broken(Breakage breakage) {
                breakages.add(breakage);
            }
        });
        return new Chunk<>(piece, notes, breakages);
    }

    private List<Drawn<T>> draw(int chunk) {
        Chance chance = Chance.of(seed, feed.purpose(), chunk);
        Chance order = Chance.of(seed, Purpose.ORDER, (long) feed.ordinal() << 32 | chunk);
        long first = firstRow(chunk);
        long after = firstRow(chunk + 1);
        List<Drawn<T>> drawn = new ArrayList<>();
        for (long row = first; row < after; row++) {
            double share = (chunk + chance.unit()) / chunks;
            T made = ordinary.row(row, Calendar.at(share, start, end), chance);
            drawn.add(new Drawn<>(made, -1, false, made.at(), order.bits()));
        }
        for (Planned<T> planned : plannedByChunk.get(chunk)) {
            drawn.add(new Drawn<>(
                    planned.trace(),
                    planned.scene(),
                    planned.byOthers(),
                    planned.trace().at(),
                    order.bits()));
        }
        Comparator<Drawn<T>> byTime = Comparator.comparingLong(Drawn::at);
        drawn.sort(byTime.thenComparingLong(Drawn::order));
        return drawn;
    }
}
