package org.manumit.server.observation.search;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the search index behind the load, some chunks a transaction. Thread-safe. */
@Component
final class SearchIndexer {

    private static final RunMandate MANDATE =
            new RunMandate("observation.index", Set.of("observation"), Set.of("observation"));
    private static final int CHUNKS_AT_A_TIME = 8;

    /** Chunks of at most so many records, such as a tip typed in, need not wait for the register that came before. */
    private static final int SHORT_CHUNK = 20;

    /* One statement: the queue's rows go exactly when what they stand for is indexed. Positions without words make no row. */
    private static final String INDEX = """
            WITH taken AS (
                DELETE FROM observation.search_pending p
                WHERE p.id IN (SELECT q.id FROM observation.search_pending q
                    ORDER BY q.records > :short, q.id LIMIT :chunks FOR UPDATE SKIP LOCKED)
                RETURNING p.first_id, p.last_id
            ), entry AS MATERIALIZED (
                SELECT e.* FROM taken t JOIN observation.search_entry e ON e.id BETWEEN t.first_id AND t.last_id
            ), document AS (
                INSERT INTO observation.search_document (observation_id, occurred_at, feed_id, agency_id, compartment_id, kind,
                    marking, names_person, country, words)
                SELECT r.id, r.occurred_at, r.feed_id, r.agency_id, r.compartment_id, r.kind, r.marking, r.names_person,
                    r.country, r.words
                FROM entry r WHERE r.words <> ''::tsvector
                ON CONFLICT (observation_id) DO NOTHING
            ), point AS (
                INSERT INTO observation.search_point (observation_id, at, longitude, latitude, agency_id, compartment_id, kind,
                    marking, names_person)
                SELECT r.id, COALESCE(r.occurred_at, r.received_at), r.longitude, r.latitude, r.agency_id, r.compartment_id,
                    r.kind, r.marking, r.names_person
                FROM entry r
                ON CONFLICT (observation_id) DO NOTHING
            ), word AS (
                INSERT INTO observation.search_word (word)
                SELECT l.word
                FROM (SELECT DISTINCT unnest(pg_catalog.tsvector_to_array(r.words)) AS word FROM entry r) l
                WHERE pg_catalog.length(l.word) BETWEEN 4 AND 24 AND l.word !~ '[^[:alpha:]]'
                ON CONFLICT (word) DO NOTHING
            )
            SELECT pg_catalog.count(*) FROM taken
            """;

    private final Access access;
    private final Backlog backlog;

    SearchIndexer(RunMandates mandates) {
        this.access = mandates.open(MANDATE);
        this.backlog = new Backlog("search index", this::workOnce);
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

    /** Observations of each feed that wait for the index; feeds without are left out. */
    Map<Integer, Long> pendingByFeed() {
        return access.inTransaction(Act.of("observation.index-lag"), transaction -> {
            Map<Integer, Long> pending = new HashMap<>();
            transaction
                    .jdbc()
                    .sql(
                            "SELECT p.feed_id, pg_catalog.sum(p.records) FROM observation.search_pending p GROUP BY p.feed_id")
                    .query(row -> {
                        pending.put(row.getInt(1), row.getLong(2));
                    });
            return pending;
        });
    }

    private boolean workOnce() {
        return access.inTransaction(Act.of("observation.index"), transaction -> {
            JdbcClient jdbc = transaction.jdbc();
            jdbc.sql("SELECT pg_catalog.pg_advisory_xact_lock_shared(2051, 3)").query(row -> {});
            return jdbc.sql(INDEX)
                            .param("chunks", CHUNKS_AT_A_TIME)
                            .param("short", SHORT_CHUNK)
                            .query(Long.class)
                            .single()
                    > 0;
        });
    }
}
