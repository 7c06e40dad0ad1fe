package org.manumit.server.detection.interpret;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manumit.analytics.text.language.InterpreterNeed;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.observation.search.Backlog;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.manumit.server.safeguard.Transaction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks behind the load for texts that need an interpreter, some chunks a transaction. Thread-safe. */
@Component
final class LanguageReading {

    private static final RunMandate MANDATE =
            new RunMandate("detection.languages", Set.of("observation"), Set.of("detection"));
    private static final int CHUNKS_AT_A_TIME = 4;

    /** Chunks of at most so many records, such as a tip typed in, need not wait for the thousands that came before. */
    private static final int SHORT_CHUNK = 20;

    private static final int FETCHED_ROWS = 500;

    private final InterpreterNeed need = new InterpreterNeed();
    private final Access access;
    private final Backlog backlog;

    LanguageReading(RunMandates mandates) {
        this.access = mandates.open(MANDATE);
        this.backlog = new Backlog("text languages", this::workOnce);
    }

    Backlog backlog() {
        return backlog;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasLeft() {
        backlog.poke();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        backlog.close();
    }

    private record Chunk(long firstId, long lastId) {}

    private boolean workOnce() {
        return access.inTransaction(Act.of("detection.languages"), transaction -> {
            transaction
                    .jdbc()
                    .sql("SELECT pg_catalog.pg_advisory_xact_lock_shared(2051, 5)")
                    .query(row -> {});
            List<Chunk> taken = take(transaction);
            taken.forEach(chunk -> read(transaction, chunk));
            return !taken.isEmpty();
        });
    }

    private static List<Chunk> take(Transaction transaction) {
        return transaction
                .jdbc()
                .sql("""
                        DELETE FROM detection.language_pending p
                        WHERE p.id IN (SELECT q.id FROM detection.language_pending q
                            ORDER BY q.records > :short, q.id LIMIT :chunks FOR UPDATE SKIP LOCKED)
                        RETURNING p.first_id, p.last_id""")
                .param("short", SHORT_CHUNK)
                .param("chunks", CHUNKS_AT_A_TIME)
                .query((row, number) -> new Chunk(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Only what needs an interpreter is kept of a chunk, never its texts. */
    private void read(Transaction transaction, Chunk chunk) {
        LongArrayList ids = new LongArrayList();
        List<String> languages = new ArrayList<>();
        transaction
                .jdbc()
                .sql("""
                        SELECT id, text FROM observation.published_observation
                        WHERE id BETWEEN :first AND :last AND text IS NOT NULL AND kind = ANY (:kinds) ORDER BY id""")
                .param("first", chunk.firstId)
                .param("last", chunk.lastId)
                .param("kinds", kinds())
                .withFetchSize(FETCHED_ROWS)
                .query(row -> {
                    long id = row.getLong(1);
                    need.in(row.getString(2)).ifPresent(language -> {
                        ids.add(id);
                        languages.add(language.code());
                    });
                });
        if (!ids.isEmpty()) {
            keep(transaction, ids.toLongArray(), languages.toArray(String[]::new));
        }
    }

    private static Integer[] kinds() {
        return LanguageFollower.SPOKEN.stream().map(Kind::ordinal).toArray(Integer[]::new);
    }

    private static void keep(Transaction transaction, long[] ids, String[] languages) {
        transaction
                .jdbc()
                .sql("""
                        INSERT INTO detection.foreign_text (observation_id, received_at, feed_id, agency_id, compartment_id,
                            kind, marking, names_person, guess, language)
                        SELECT o.id, o.received_at, o.feed_id, o.agency_id, o.compartment_id, o.kind, o.marking,
                            o.names_person, r.language, r.language
                        FROM unnest(:ids::bigint[], :languages::text[]) AS r(id, language)
                        JOIN observation.published_observation o ON o.id = r.id
                        ON CONFLICT (observation_id) DO NOTHING""")
                .param("ids", ids)
                .param("languages", languages)
                .update();
    }
}
