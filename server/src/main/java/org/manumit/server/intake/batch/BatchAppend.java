package org.manumit.server.intake.batch;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.mapping.Draft;
import org.manumit.server.intake.Absorbed;
import org.manumit.server.intake.BatchAbsorbed;
import org.manumit.server.intake.DraftSink;
import org.manumit.server.intake.DraftSink.ChunkOfBatch;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.intake.batch.BatchTable.Receipt;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.LoadTransaction;
import org.manumit.server.safeguard.Loading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds single records to a batch behind its end: mended ones, and tips typed in. Thread-safe. */
public final class BatchAppend {

    private final Loading loading;
    private final DraftSink sink;
    private final ApplicationEventPublisher events;
    private final BatchNews news;
    private final Clock clock;

    BatchAppend(Loading loading, DraftSink sink, ApplicationEventPublisher events, BatchNews news, Clock clock) {
        this.loading = loading;
        this.sink = sink;
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    /** What else is written in the same transaction. */
    @FunctionalInterface
    public interface Beside {
        void write(LoadTransaction load, Absorbed absorbed) throws SQLException;
    }

    /** Stores the drafts as one further chunk of the batch, in the actor's name. */
    public Absorbed append(Access access, String action, Feed feed, long batchId, List<Draft> drafts, Beside beside) {
        Absorbed result = loading.inTransaction(Act.of(action, "batch", batchId), access.actor(), load -> {
            End end = load.jdbc()
                    .sql("""
                            SELECT next_chunk, received_at, retained_until FROM intake.batch
                            WHERE id = ? AND state <> 'UNDONE' FOR UPDATE
                            """)
                    .param(batchId)
                    .query((row, number) -> new End(
                            row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getObject(3, LocalDate.class)))
                    .single();
            FeedSnapshot snapshot = feed.snapshotUntil(end.retainedUntil());
            Absorbed absorbed = sink.absorb(
                    load.connection(),
                    snapshot,
                    new ChunkOfBatch(batchId, end.nextChunk(), end.receivedAt()),
                    sink.prepare(snapshot, drafts));
            BatchTable.append(load.jdbc(), batchId, absorbed, clock.instant());
            if (absorbed.root() != null) {
                load.content(absorbed.root().bytes(), absorbed.accepted());
            }
            beside.write(load, absorbed);
            events.publishEvent(new BatchAbsorbed(batchId));
            return absorbed;
        });
        news.changed(batchId, feed.id());
        return result;
    }

    /** The batch to which today's typed tips of a feed belong; made when there is none. */
    public static long typedToday(
            JdbcClient jdbc, Access access, Feed feed, Instant now, LocalDate today, String from) {
        String name = "typed-" + today;
        Long known = find(jdbc, feed, name);
        if (known != null) {
            return known;
        }
        return BatchTable.insert(
                jdbc,
                new Receipt(
                        feed,
                        null,
                        name,
                        0,
                        now,
                        today.plus(feed.retention()),
                        access.actor().userId().orElseThrow(),
                        from,
                        false,
                        "typed",
                        ReadOptions.defaults(),
                        null));
    }

    private static @Nullable Long find(JdbcClient jdbc, Feed feed, String name) {
        return jdbc.sql("""
                        SELECT id FROM intake.batch
                        WHERE feed_id = ? AND file_name = ? AND file_digest IS NULL AND state = 'DONE' ORDER BY id LIMIT 1
                        """)
                .params(feed.id(), name)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private record End(int nextChunk, Instant receivedAt, LocalDate retainedUntil) {}
}
