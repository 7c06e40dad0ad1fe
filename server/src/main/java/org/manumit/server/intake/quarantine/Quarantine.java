package org.manumit.server.intake.quarantine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Position;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Mapped;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.Feeds;
import org.manumit.server.intake.SavedMapping;
import org.manumit.server.intake.batch.Batch;
import org.manumit.server.intake.batch.BatchAppend;
import org.manumit.server.intake.batch.Batches;
import org.manumit.server.intake.mapping.SourceFormats;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Records that wait for a person. The raw text stays as it came; what is mended are the fields read from it. Thread-safe. */
@Component
public final class Quarantine {

    private final Feeds feeds;
    private final Batches batches;
    private final BatchAppend append;
    private final SourceFormats formats;
    private final Clock clock;

    Quarantine(Feeds feeds, Batches batches, BatchAppend append, SourceFormats formats, Clock clock) {
        this.feeds = feeds;
        this.batches = batches;
        this.append = append;
        this.formats = formats;
        this.clock = clock;
    }

    /** What to list. */
    public record Filter(@Nullable String feed, @Nullable Long batch, String state) {
        public Filter {
            if (!List.of("open", "replayed", "discarded").contains(state)) {
                throw new Invalid("intake", "quarantine-state-unknown");
            }
        }
    }

    /** A page of records, in the order of their files. */
    public record Page(
            List<QuarantinedRecord> items,
            long total,
            @Nullable Long next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** What became of a replay. */
    public record Replayed(int replayed, int stillBroken) {}

    public Page list(Access access, Filter filter, @Nullable Long after, int limit) {
        return access.inTransaction(Act.of("intake.quarantine"), transaction -> {
            List<QuarantinedRecord> found = QuarantineTable.list(
                    transaction.jdbc(),
                    filter.feed(),
                    filter.batch(),
                    filter.state(),
                    after == null ? 0 : after,
                    limit + 1);
            boolean more = found.size() > limit;
            List<QuarantinedRecord> items = more ? found.subList(0, limit) : found;
            items.forEach(record -> transaction.concerns("quarantine", record.id()));
            return new Page(
                    items,
                    QuarantineTable.count(transaction.jdbc(), filter.feed(), filter.batch(), filter.state()),
                    more ? items.get(limit - 1).id() : null);
        });
    }

    /** Changes the fields of an open record and checks it again. */
    public QuarantinedRecord mend(Access access, long id, Map<String, List<String>> fields) {
        return access.inTransaction(Act.of("intake.mend", "quarantine", id), transaction -> {
            QuarantinedRecord record = get(transaction, id);
            if (!record.state().equals("open")) {
                throw new Conflict("intake", "quarantine-settled");
            }
            Mapped mapped = check(access, feeds.get(transaction, record.feedId()), record, fields);
            QuarantineTable.mend(transaction.jdbc(), id, fields, mapped.draft() == null ? mapped.issues() : List.of());
            return get(transaction, id);
        });
    }

    /** Takes in the records that are in order now; the others stay with what is wrong with them. */
    public Replayed replay(Access access, List<Long> ids) {
        List<QuarantinedRecord> open = access.inTransaction(
                Act.of("intake.replay-check"), transaction -> QuarantineTable.open(transaction.jdbc(), ids));
        Map<Long, List<QuarantinedRecord>> byBatch = new LinkedHashMap<>();
        open.forEach(record -> byBatch.computeIfAbsent(record.batchId(), batch -> new ArrayList<>())
                .add(record));
        int replayed = 0;
        for (Map.Entry<Long, List<QuarantinedRecord>> batch : byBatch.entrySet()) {
            replayed += replay(access, batch.getKey(), batch.getValue());
        }
        return new Replayed(replayed, open.size() - replayed);
    }

    private int replay(Access access, long batchId, List<QuarantinedRecord> records) {
        Feed feed = feeds.get(access, records.get(0).feedId());
        List<Draft> drafts = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (QuarantinedRecord record : records) {
            Mapped mapped = check(access, feed, record, record.fields());
            if (mapped.draft() != null) {
                drafts.add(mapped.draft());
                ids.add(record.id());
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        append.append(access, "intake.replay", feed, batchId, drafts, (load, absorbed) -> {
            int settled = QuarantineTable.settle(
                            load.jdbc(),
                            ids,
                            "replayed",
                            null,
                            access.actor().userId().orElseThrow(),
                            clock.instant())
                    .getOrDefault(batchId, 0);
            if (settled != ids.size()) {
                throw new Conflict("intake", "quarantine-settled");
            }
            ids.forEach(id -> load.concerns("quarantine", id));
        });
        return ids.size();
    }

    /** Discards open records; the reason stays with them. */
    public int discard(Access access, List<Long> ids, String reason) {
        if (reason.isBlank()) {
            throw new Invalid("intake", "reason-needed");
        }
        return access.inTransaction(Act.of("intake.discard"), transaction -> {
            ids.forEach(id -> transaction.concerns("quarantine", id));
            return QuarantineTable.settle(
                            transaction.jdbc(),
                            ids,
                            "discarded",
                            reason.strip(),
                            access.actor().userId().orElseThrow(),
                            clock.instant())
                    .values()
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        });
    }

    private QuarantinedRecord get(Transaction transaction, long id) {
        return QuarantineTable.find(transaction.jdbc(), id)
                .orElseThrow(() -> new Absent("intake", "quarantine-absent"));
    }

    /** Maps a record by the feed's mapping as it is now, which may have been mended too. */
    private Mapped check(Access access, Feed feed, QuarantinedRecord record, Map<String, List<String>> fields) {
        Batch batch = batches.get(access, record.batchId());
        return formats.mapper(
                        batch.format(),
                        feed.savedMapping().map(SavedMapping::mapping).orElse(null),
                        feed)
                .map(new SourceRecord(new Position(record.record(), record.line()), fields, record.raw()));
    }
}
