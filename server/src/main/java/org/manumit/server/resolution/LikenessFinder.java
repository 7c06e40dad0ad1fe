package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongSet;
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
import org.manumit.analytics.linkage.record.WaterfallStep;
import org.manumit.server.observation.search.Backlog;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.manumit.server.safeguard.Transaction;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for pairs of records that may be of one person or firm, once what was loaded has its entities, and joins those that
 * {@link MergeRule} takes for one. Only registers and lists make such records: nobody is compared because of an advertisement, a
 * tip or a case record. Thread-safe.
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
    /** Further ones that are taken for one, so that each of these can be explained. */
    private static final int MOST_MERGES = 100_000;
    /** One in twenty: below that a question costs more than it is worth. */
    private static final double LEAST_PROBABILITY = 0.05;
    /** A large register that changes all the time must not keep a processor busy: rests last so many times a long run. */
    private static final long REST_TURNS = 4;

    private static final long LONG_RUN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Access access;
    private final JsonMapper json;
    private final MergeRule rule;
    private final ApplicationEventPublisher events;
    private final EntityLinking linking = new EntityLinking();
    private final Backlog backlog;
    private volatile boolean stopped;
    private long restsUntil = System.nanoTime();

    LikenessFinder(RunMandates mandates, JsonMapper json, MergeRule rule, ApplicationEventPublisher events) {
        this.access = mandates.open(MANDATE);
        this.json = json;
        this.rule = rule;
        this.events = events;
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

    /** Compares all records if any came or went since they were compared last; by one thread at a time. */
    synchronized void findAll() {
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
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        boolean all = true;
        try {
            for (LinkedColumns columns : read.groups()) {
                all &= compare(columns, found) && columns.size() < MOST_RECORDS;
            }
        } catch (CancellationException shutDown) {
            return;
        }
        boolean allCompared = all;
        boolean changed = access.inTransaction(ACT, transaction -> {
            new LikenessTable(transaction.jdbc()).replace(found.pairs(), read.held(), allCompared);
            return merge(transaction, found.merged());
        });
        if (changed) {
            events.publishEvent(new EntitiesChanged());
        }
    }

    /** Joins these and parts those that were joined before and are not among them; whether there was any. */
    private boolean merge(Transaction transaction, List<LikenessTable.Row> merged) {
        EntityTable entities = new EntityTable(transaction.jdbc());
        entities.lock();
        LongSet changed = new LikelyMergeTable(transaction.jdbc()).replace(merged);
        linking.renew(entities, changed);
        return !changed.isEmpty();
    }

    /** Pairs that may be of one, and those of them that are taken for one. */
    private record Found(List<LikenessTable.Row> pairs, List<LikenessTable.Row> merged) {}

    /** Whether all pairs were taken. */
    private boolean compare(LinkedColumns columns, Found found) {
        if (columns.size() < 2) {
            return true;
        }
        RecordLinkageResult result =
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(columns.fields(), () -> stopped);
        int[] likeliestFirst = IntStream.range(0, result.pairs())
                .filter(pair -> result.probability(pair) >= LEAST_PROBABILITY)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> -result.bits(pair))
                        .thenComparing(pair -> pair))
                .mapToInt(Integer::intValue)
                .limit(MOST_PAIRS + MOST_MERGES)
                .toArray();
        for (int at = 0; at < likeliestFirst.length; at++) {
            int pair = likeliestFirst[at];
            boolean likely = rule.suffices(result.probability(pair))
                    && result.entityOf(result.first(pair)) == result.entityOf(result.second(pair));
            if (at >= MOST_PAIRS && !likely) {
                continue;
            }
            List<WaterfallStep> steps = result.waterfall(result.first(pair), result.second(pair));
            boolean merged = likely && rule.isBorneOut(columns.group(), steps);
            if (at < MOST_PAIRS || merged) {
                LikenessTable.Row row = row(columns, result, pair, steps);
                found.pairs().add(row);
                if (merged) {
                    found.merged().add(row);
                }
            }
        }
        return likeliestFirst.length < MOST_PAIRS;
    }

    private LikenessTable.Row row(
            LinkedColumns columns, RecordLinkageResult result, int pair, List<WaterfallStep> steps) {
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
                json.writeValueAsString(steps));
    }
}
