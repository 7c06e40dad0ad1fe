package org.manumit.server.resolution;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.record.RecordLinkage;
import org.manumit.analytics.linkage.record.RecordLinkageParameters;
import org.manumit.analytics.linkage.record.RecordLinkageResult;
import org.manumit.server.observation.search.Backlog;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for pairs of records that may be of one person or firm, once what was loaded has its entities. Only registers and lists
 * make such records: nobody is compared because of an advertisement, a tip or a case record. Thread-safe.
 */
@Component
final class LikenessFinder {

    private static final RunMandate MANDATE =
            new RunMandate("resolution.likenesses", Set.of("observation", "resolution"), Set.of("resolution"));
    private static final Act ACT = Act.of("resolution.likenesses");
    /** Records of a group that a run takes: their values lie in memory meanwhile. */
    private static final int MOST_RECORDS = 500_000;
    /** Pairs of a group that are kept, likeliest first: more than anybody will go through. */
    private static final int MOST_PAIRS = 20_000;
    /** One in twenty: below that a question costs more than it is worth. */
    private static final double LEAST_PROBABILITY = 0.05;
    /** A large register that changes all the time must not keep a processor busy: rests last so many times a long run. */
    private static final long REST_TURNS = 4;

    private static final long LONG_RUN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Access access;
    private final JsonMapper json;
    private final Backlog backlog;
    private volatile boolean stopped;
    private long restsUntil = System.nanoTime();

    LikenessFinder(RunMandates mandates, JsonMapper json) {
        this.access = mandates.open(MANDATE);
        this.json = json;
        this.backlog = new Backlog("likenesses", this::workOnce);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasLeft() {
        backlog.poke();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        backlog.close();
    }

    /** Wakes the finder. */
    Backlog backlog() {
        return backlog;
    }

    private record Read(LikenessTable.Held held, List<LinkedColumns> groups) {}

    /* Always done in one turn: what comes meanwhile makes entities of its own, which wake the finder again. */
    private boolean workOnce() {
        long rest = restsUntil - System.nanoTime();
        if (rest > 0) {
            backlog.pokeIn(Duration.ofNanos(rest));
            return false;
        }
        long began = System.nanoTime();
        findAll();
        long now = System.nanoTime();
        restsUntil = now - began < LONG_RUN_NANOS ? now : now + REST_TURNS * (now - began);
        return false;
    }

    private void findAll() {
        Read read = access.inTransaction(ACT, transaction -> {
            LikenessTable table = new LikenessTable(transaction.jdbc());
            LikenessTable.Held held = table.held();
            boolean due = !table.entitiesPending()
                    && !table.comparedLast().map(held::equals).orElse(held.bearers() == 0);
            List<LinkedColumns> groups = new ArrayList<>();
            for (LinkedGroup group : due ? LinkedGroup.values() : new LinkedGroup[0]) {
                groups.add(table.records(group, MOST_RECORDS));
            }
            return new Read(held, groups);
        });
        if (read.groups().isEmpty()) {
            return;
        }
        List<LikenessTable.Row> rows = new ArrayList<>();
        boolean all = true;
        try {
            for (LinkedColumns columns : read.groups()) {
                int before = rows.size();
                compare(columns, rows);
                all &= columns.size() < MOST_RECORDS && rows.size() - before < MOST_PAIRS;
            }
        } catch (CancellationException shutDown) {
            return;
        }
        boolean allCompared = all;
        access.inTransaction(ACT, transaction -> {
            new LikenessTable(transaction.jdbc()).replace(rows, read.held(), allCompared);
            return rows.size();
        });
    }

    private void compare(LinkedColumns columns, List<LikenessTable.Row> rows) {
        if (columns.size() < 2) {
            return;
        }
        RecordLinkageResult result =
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(columns.fields(), () -> stopped);
        IntStream.range(0, result.pairs())
                .filter(pair -> result.probability(pair) >= LEAST_PROBABILITY)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> -result.bits(pair))
                        .thenComparing(pair -> pair))
                .limit(MOST_PAIRS)
                .map(pair -> row(columns, result, pair))
                .forEach(rows::add);
    }

    private LikenessTable.Row row(LinkedColumns columns, RecordLinkageResult result, int pair) {
        int a = result.first(pair);
        int b = result.second(pair);
        boolean turned = columns.key(a) > columns.key(b);
        int first = turned ? b : a;
        int second = turned ? a : b;
        return new LikenessTable.Row(
                columns.key(first),
                columns.key(second),
                columns.observation(first),
                columns.observation(second),
                result.bits(pair),
                result.probability(pair),
                json.writeValueAsString(result.waterfall(a, b)));
    }
}
