package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.ExactLinkageParameters;
import org.manumit.analytics.linkage.IdentityTie;
import org.manumit.analytics.linkage.IdentityTrait;
import org.manumit.analytics.linkage.KeyPair;

class EntityLinkingTest {

    private static final long HOTLINE = 900;

    @Property(tries = 200)
    void anyOrderOfBatchesGivesTheSameEntities(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 399) Integer> picks,
            @ForAll @IntRange(min = 1, max = 7) int batch,
            @ForAll long shuffle) {
        List<IdentityTie> ties =
                new ArrayList<>(picks.stream().map(EntityLinkingTest::tie).toList());
        HeldEvidence one = loaded(ties, batch);
        Collections.shuffle(ties, new Random(shuffle));
        HeldEvidence other = loaded(ties, 8 - batch);
        for (IdentityTie tie : ties) {
            assertThat(other.entity(tie.record())).isEqualTo(one.entity(tie.record()));
            assertThat(other.entity(tie.identifier())).isEqualTo(one.entity(tie.identifier()));
        }
    }

    @Property(tries = 100)
    void aJudgementTakenBackLeavesNoTrace(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 399) Integer> picks,
            @ForAll @IntRange(min = 0, max = 19) int a,
            @ForAll @IntRange(min = 20, max = 39) int b,
            @ForAll boolean same) {
        List<IdentityTie> ties = picks.stream().map(EntityLinkingTest::tie).toList();
        HeldEvidence untouched = loaded(ties, 5);
        HeldEvidence judged = loaded(ties, 5);
        judged.judged.add(new LinkageEvidence.Judged(new KeyPair(a, b), same));
        judged.changed(LongSet.of(a, b));
        assertThat(judged.entity(a) == judged.entity(b)).isEqualTo(same);
        judged.judged.clear();
        judged.changed(LongSet.of(a, b));
        for (long key = 0; key < 400; key++) {
            assertThat(judged.entity(key)).isEqualTo(untouched.entity(key));
        }
    }

    @Property(tries = 40)
    void aYearOfJudgementsReplaysToTheSameEntitiesAndUndoneLeavesNoTrace(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 399) Integer> picks,
            @ForAll @Size(value = 52) List<@IntRange(min = 0, max = 9_599) Integer> weeks,
            @ForAll long shuffle) {
        List<IdentityTie> ties = picks.stream().map(EntityLinkingTest::tie).toList();
        HeldEvidence held = loaded(ties, 5);
        List<long[]> history = new ArrayList<>();
        List<Integer> standing = new ArrayList<>();
        for (int week : weeks) {
            enter(held, standing, week);
            history.add(entities(held));
        }

        HeldEvidence replayed = loaded(ties, 3);
        List<Integer> again = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            enter(replayed, again, weeks.get(week));
            assertThat(entities(replayed)).isEqualTo(history.get(week));
        }
        HeldEvidence atOnce = loaded(ties, 4);
        atOnce.judged.addAll(held.judged);
        atOnce.changed(LongStream.range(0, 40).collect(LongOpenHashSet::new, LongSet::add, LongSet::addAll));
        assertThat(entities(atOnce)).isEqualTo(entities(held));

        Collections.shuffle(standing, new Random(shuffle));
        while (!standing.isEmpty()) {
            undo(held, standing, 0);
        }
        assertThat(entities(held)).isEqualTo(entities(loaded(ties, 7)));
    }

    /** One week's act: two in three enter a judgement on a pair that none stands on, the others take one back. */
    private static void enter(HeldEvidence evidence, List<Integer> standing, int act) {
        int pair = act / 3 % 1_600;
        int a = pair % 40;
        int b = pair / 40;
        if (act % 3 == 2) {
            if (!standing.isEmpty()) {
                undo(evidence, standing, pair % standing.size());
            }
        } else if (a != b && standing.stream().noneMatch(stands -> pair(stands).equals(pair(pair)))) {
            evidence.judged.add(new LinkageEvidence.Judged(pair(pair), act % 3 == 0));
            standing.add(pair);
            evidence.changed(LongSet.of(a, b));
        }
    }

    private static void undo(HeldEvidence evidence, List<Integer> standing, int at) {
        KeyPair pair = pair(standing.remove(at));
        evidence.judged.removeIf(judged -> judged.pair().equals(pair));
        evidence.changed(LongSet.of(pair.first(), pair.second()));
    }

    private static KeyPair pair(int number) {
        return new KeyPair(Math.min(number % 40, number / 40), Math.max(number % 40, number / 40));
    }

    private static long[] entities(HeldEvidence evidence) {
        return LongStream.range(0, 400).map(evidence::entity).toArray();
    }

    @Test
    void aNumberThatProvesToBeSharedLetsGoOfThoseItHadJoined() {
        HeldEvidence evidence = new HeldEvidence();
        int most = ExactLinkageParameters.DEFAULT.mostHolders();
        for (int record = 1; record <= most; record++) {
            evidence.ties.add(new IdentityTie(record, HOTLINE, 0, 1));
            evidence.changed(LongSet.of(record, HOTLINE));
        }
        assertThat(evidence.entity(most)).isEqualTo(1);
        evidence.ties.add(new IdentityTie(most + 1, HOTLINE, 0, 1));
        evidence.changed(LongSet.of(most + 1, HOTLINE));
        assertThat(evidence.entity(most)).isEqualTo(most);
    }

    /* 40 records, 10 identifiers of which every fourth is exclusive. */
    private static IdentityTie tie(int pick) {
        int identifier = pick / 40;
        return new IdentityTie(pick % 40, 100 + identifier, identifier % 4 == 0 ? 1 : 0, identifier % 3);
    }

    private static HeldEvidence loaded(List<IdentityTie> ties, int batch) {
        HeldEvidence evidence = new HeldEvidence();
        for (long record = 0; record < 40; record++) {
            evidence.traits.add(new IdentityTrait(record, 1, record % 10 == 0 ? 1 : 2));
        }
        for (int from = 0; from < ties.size(); from += batch) {
            LongSet changed = new LongOpenHashSet();
            for (IdentityTie tie : ties.subList(from, Math.min(ties.size(), from + batch))) {
                evidence.ties.add(tie);
                changed.add(tie.record());
                changed.add(tie.identifier());
            }
            evidence.changed(changed);
        }
        return evidence;
    }
}
