package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manumit.problem.Absent;
import org.manumit.server.harness.ServerTest;
import org.manumit.server.intake.FeedSnapshot;
import org.manumit.server.observation.search.Observed;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(Observed.class)
class EntityHistoryTest {

    @Autowired
    Stage stage;

    @Autowired
    Observed observed;

    @Autowired
    Judgements judgements;

    @Autowired
    EntityHistory history;

    @Autowired
    VisibleEntities visible;

    @Autowired
    EntityBuilder builder;

    @Autowired
    LikenessFinder finder;

    private final SelectorIds ids = new SelectorIds();
    private final TwoFiles files = new TwoFiles(10);
    private Stage.TestUser ana;
    private Access reader;
    private FeedSnapshot register;
    private FeedSnapshot list;

    @BeforeEach
    void twoFiles() throws Exception {
        int unit = stage.agency("unit-a");
        ana = stage.user(unit, Role.ANALYST);
        reader = stage.access(ana, stage.inquiry(unit, ana));
        register = observed.feed(ana, "register", 2, null);
        list = observed.feed(ana, "list", 2, null);
        observed.load(ana, register, files.registered.toArray(Observed.Said[]::new));
        observed.load(ana, list, files.listed.toArray(Observed.Said[]::new));
        builder.backlog().await();
        finder.findAll();
    }

    /** What was seen of the entity of a key after a step. */
    private record Seen(Instant at, LongSet records) {}

    @Test
    void whatAnEntityWasAtEachTimeIsToldAgainHoweverItChanged() {
        long key = ids.record(register.id(), "r-2");
        long[] records = LongStream.concat(
                        LongStream.of(2, 4, 6, 7).map(person -> ids.record(register.id(), "r-" + person)),
                        LongStream.of(2, 4, 6).map(person -> ids.record(list.id(), "l-" + person)))
                .toArray();
        Random chance = new Random(3);
        List<Long> standing = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (int step = 0; step < 24; step++) {
            if (step % 3 == 2) {
                judgements.undo(reader, standing.remove(chance.nextInt(standing.size())));
            } else {
                long a = records[chance.nextInt(records.length)];
                long b = LongStream.of(records)
                        .filter(other -> other != a)
                        .toArray()[chance.nextInt(records.length - 1)];
                Judgement.Verdict verdict = Judgement.Verdict.values()[chance.nextInt(3)];
                standing.add(judgements
                        .judge(reader, a, b, verdict, "Seen by two officers")
                        .id());
            }
            seen.add(new Seen(now(), recordsNow(key, records)));
        }

        List<EntityChange> changes = history.of(reader, key);
        assertThat(changes)
                .isSortedAccordingTo(Comparator.comparing(EntityChange::at).reversed());
        for (Seen then : seen) {
            assertThat(replayed(changes, then.at())).isEqualTo(then.records());
        }
        assertThat(seen).extracting(Seen::records).containsAnyOf(LongSet.of(key));
        assertThat(changes)
                .anySatisfy(change -> assertThat(change.because()).anyMatch(because -> because.probability() != null));
        assertThat(changes)
                .anySatisfy(change ->
                        assertThat(change.because()).anyMatch(because -> because.undone() && because.by() != null));
    }

    @Test
    void aRecordThatNothingWasJoinedToCameOnce() {
        assertThat(history.of(reader, ids.record(register.id(), "r-1")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.records()).isOne();
                    assertThat(change.because()).isEmpty();
                });
    }

    @Test
    void whoMaySeeNoRecordIsToldNothing() {
        int other = stage.agency("unit-b");
        Stage.TestUser bo = stage.user(other, Role.ANALYST);
        Access stranger = stage.access(bo, stage.inquiry(other, bo));
        FeedSnapshot theirs = observed.feed(bo, "theirs", 3, null);
        observed.load(bo, theirs, files.listedElsewhere());
        assertThatThrownBy(() -> history.of(reader, ids.record(theirs.id(), "hl-2")))
                .isInstanceOf(Absent.class);
        assertThat(history.of(stranger, ids.record(theirs.id(), "hl-2"))).hasSize(1);
    }

    private Instant now() {
        return Instant.ofEpochMilli(stage.insert("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 1"));
    }

    private LongSet recordsNow(long key, long[] records) {
        return reader.inTransaction(Act.of("resolution.entity"), transaction -> {
            LongSet members = new LongOpenHashSet(
                    visible.see(transaction, LongSet.of(key)).members(key));
            members.retainAll(new LongOpenHashSet(records));
            return members;
        });
    }

    private static LongSet replayed(List<EntityChange> newestFirst, Instant at) {
        LongSet records = new LongOpenHashSet();
        for (int i = newestFirst.size() - 1; i >= 0 && !newestFirst.get(i).at().isAfter(at); i--) {
            newestFirst.get(i).came().forEach(record -> records.add(record.id()));
            newestFirst.get(i).left().forEach(record -> records.remove(record.id()));
        }
        return records;
    }
}
