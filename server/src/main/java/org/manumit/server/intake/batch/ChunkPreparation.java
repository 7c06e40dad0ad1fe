package org.manumit.server.intake.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.manumit.formats.Issue;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.server.intake.DraftSink;
import org.manumit.server.intake.FeedSnapshot;

/**
 * From what was read to what can be committed: maps each record, lets the sink prepare the drafts, sorts out what goes to
 * quarantine. Of a case record without recorded consent the number remains and nothing else. Thread-safe.
 */
final class ChunkPreparation implements Function<ReadChunk, PreparedChunk> {

    private final FeedSnapshot feed;
    private final Mapper mapper;
    private final DraftSink sink;

    ChunkPreparation(FeedSnapshot feed, Mapper mapper, DraftSink sink) {
        this.feed = feed;
        this.mapper = mapper;
        this.sink = sink;
    }

    @Override
    public PreparedChunk apply(ReadChunk chunk) {
        List<Draft> drafts = new ArrayList<>(chunk.records().size());
        List<BadRecord> bad = new ArrayList<>();
        List<Long> unconsented = new ArrayList<>();
        for (SourceRecord record : chunk.records()) {
            Mapped mapped = mapper.map(record);
            if (mapped.draft() != null) {
                drafts.add(mapped.draft());
            } else if (ConsentRule.refuses(mapped)) {
                unconsented.add(record.position().record());
            } else {
                bad.add(new BadRecord(record.position(), record.raw(), record.fields(), mapped.issues()));
            }
        }
        unreadable(chunk.issues()).forEach(bad::add);
        return new PreparedChunk(
                sink.prepare(feed, drafts),
                ConsentRule.forQuarantine(feed, bad),
                unconsented,
                chunk.lastRecord(),
                drafts.size() + bad.size() + unconsented.size(),
                chunk.bytesRead());
    }

    /** Records that could not even be taken apart: one entry for each, with all that is wrong with it. */
    private static List<BadRecord> unreadable(List<Issue> issues) {
        Map<Long, List<Issue>> byRecord = new LinkedHashMap<>();
        issues.forEach(issue -> byRecord.computeIfAbsent(issue.position().record(), record -> new ArrayList<>())
                .add(issue));
        return byRecord.values().stream()
                .map(all -> new BadRecord(all.get(0).position(), all.get(0).raw(), Map.of(), all))
                .toList();
    }
}
