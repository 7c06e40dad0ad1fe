package org.manumit.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.evidence.WeightOfEvidenceResult.SourceShare;
import org.manumit.analytics.evidence.WeightOfEvidenceResult.Step;

class WeightOfEvidenceTest {

    private static final WeightOfEvidenceParameters PARAMETERS = new WeightOfEvidenceParameters(-6, 6, 8, 0.5);
    private final WeightOfEvidence evidence = new WeightOfEvidence(PARAMETERS);

    @Test
    void nothingSeenLeavesThePrior() {
        assertThat(evidence.weigh(List.of()).scoreBits()).isEqualTo(-6);
    }

    @Test
    void whatOneVoiceRepeatsCountsOnce() {
        WeightOfEvidenceResult once = evidence.weigh(List.of(item(1, "text", "tips", "caller", 2)));
        WeightOfEvidenceResult thrice = evidence.weigh(List.of(
                item(1, "text", "tips", "caller", 2),
                item(2, "text", "tips", "caller", 2),
                item(3, "text", "tips", "caller", 2)));

        assertThat(thrice.scoreBits()).isEqualTo(once.scoreBits());
    }

    @Test
    void aSecondVoiceOfTheSameFeedCountsHalfAndOneOfAnotherFeedCountsFully() {
        EvidenceItem first = item(1, "text", "tips", "a", 2);

        assertThat(evidence.weigh(List.of(first, item(2, "text", "tips", "b", 2)))
                        .supportBits())
                .isEqualTo(3);
        assertThat(evidence.weigh(List.of(first, item(2, "text", "register", "b", 2)))
                        .supportBits())
                .isEqualTo(4);
    }

    @Test
    void noFamilyAndNoSourceDecidesAlone() {
        List<EvidenceItem> oneFamily = IntStream.range(0, 50)
                .mapToObj(i -> item(i, "text", "feed" + i, "v", 5))
                .toList();
        List<EvidenceItem> oneSource = IntStream.range(0, 9)
                .mapToObj(i -> item(i, "family" + i, "tips", "v", 5))
                .toList();

        assertThat(evidence.weigh(oneFamily).supportBits()).isEqualTo(6);
        assertThat(evidence.weigh(oneSource).supportBits()).isEqualTo(8);
    }

    @Test
    void sharesAndScoresWithoutASourceFollowWhatItCarries() {
        WeightOfEvidenceResult result = evidence.weigh(List.of(
                item(1, "text", "tips", "a", 3),
                item(2, "money", "bank", "b", 1),
                item(3, "law", "register", "c", -2)));

        assertThat(result.scoreBits()).isEqualTo(-4);
        assertThat(result.sources())
                .containsExactly(
                        new SourceShare("tips", 0.75, -7),
                        new SourceShare("bank", 0.25, -5),
                        new SourceShare("register", 0, -2));
    }

    @Property(tries = 200)
    void theSupportIsTheGreatestFlowFoundTheSlowWay(@ForAll @IntRange(max = 100_000) int seed) {
        List<EvidenceItem> items =
                random(seed).stream().filter(i -> i.bits() > 0).toList();

        assertThat(evidence.weigh(items).supportBits()).isCloseTo(SlowFlow.support(PARAMETERS, items), within(1e-9));
    }

    @Property(tries = 200)
    void orderChangesNothing(@ForAll @IntRange(max = 100_000) int seed) {
        List<EvidenceItem> items = random(seed);
        List<EvidenceItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed + 1));

        assertThat(evidence.weigh(shuffled)).isEqualTo(evidence.weigh(items));
    }

    @Property(tries = 200)
    void moreSupportNeverLowersTheScoreAndMoreDoubtNeverRaisesIt(@ForAll @IntRange(max = 100_000) int seed) {
        List<EvidenceItem> items = random(seed);
        double before = evidence.weigh(items).scoreBits();
        for (EvidenceItem further : random(seed + 1)) {
            List<EvidenceItem> more = new ArrayList<>(items);
            more.add(further);

            double change = evidence.weigh(more).scoreBits() - before;

            assertThat(change * Math.signum(further.bits())).isGreaterThan(-1e-9);
        }
    }

    @Property(tries = 200)
    void leavingOutASourceThatOnlySpeaksForNeverRaisesTheScore(@ForAll @IntRange(max = 100_000) int seed) {
        WeightOfEvidenceResult result =
                evidence.weigh(random(seed).stream().filter(i -> i.bits() > 0).toList());

        assertThat(result.sources()).allMatch(s -> s.scoreWithoutBits() <= result.scoreBits() + 1e-9);
    }

    @Property(tries = 200)
    void theWaterfallEndsAtTheScoreAndTheSharesMakeAWhole(@ForAll @IntRange(max = 100_000) int seed) {
        WeightOfEvidenceResult result = evidence.weigh(random(seed));

        double end = PARAMETERS.priorBits()
                + result.steps().stream().mapToDouble(Step::bits).sum();
        double shares =
                result.sources().stream().mapToDouble(SourceShare::share).sum();
        assertThat(end).isCloseTo(result.scoreBits(), within(1e-9));
        assertThat(shares).isCloseTo(result.supportBits() > 0 ? 1 : 0, within(1e-9));
    }

    @Property(tries = 200)
    void theScoreWithoutASourceIsTheScoreOfWhatTheOthersSay(@ForAll @IntRange(max = 100_000) int seed) {
        List<EvidenceItem> items = random(seed);
        for (SourceShare share : evidence.weigh(items).sources()) {
            List<EvidenceItem> others = items.stream()
                    .filter(i -> !i.source().equals(share.source()))
                    .toList();

            assertThat(share.scoreWithoutBits())
                    .isCloseTo(evidence.weigh(others).scoreBits(), within(1e-9));
        }
    }

    private static List<EvidenceItem> random(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(i -> item(
                        i,
                        "family" + random.nextInt(5),
                        "source" + random.nextInt(4),
                        "voice" + random.nextInt(6),
                        Math.round(random.nextGaussian() * 40) / 8.0))
                .collect(Collectors.toList());
    }

    private static EvidenceItem item(long id, String family, String source, String voice, double bits) {
        return new EvidenceItem(id, family, source, voice, bits);
    }

    /** Augmenting paths over an adjacency matrix: source side, sources, families, sink. */
    private static final class SlowFlow {

        static double support(WeightOfEvidenceParameters parameters, List<EvidenceItem> items) {
            List<String> sources =
                    items.stream().map(EvidenceItem::source).distinct().toList();
            List<String> families =
                    items.stream().map(EvidenceItem::family).distinct().toList();
            int sink = 1 + sources.size() + families.size();
            double[][] room = new double[sink + 1][sink + 1];
            for (int s = 0; s < sources.size(); s++) {
                room[0][1 + s] = parameters.sourceCapBits();
                for (int f = 0; f < families.size(); f++) {
                    room[1 + s][1 + sources.size() + f] = said(items, sources.get(s), families.get(f), parameters);
                    room[1 + sources.size() + f][sink] = parameters.familyCapBits();
                }
            }
            double flow = 0;
            for (double more = push(room, 0, sink, 1e9, new boolean[sink + 1]); more > 1e-12; ) {
                flow += more;
                more = push(room, 0, sink, 1e9, new boolean[sink + 1]);
            }
            return flow;
        }

        private static double said(
                List<EvidenceItem> items, String source, String family, WeightOfEvidenceParameters parameters) {
            double[] voices = items.stream()
                    .filter(i -> i.source().equals(source) && i.family().equals(family))
                    .collect(Collectors.groupingBy(
                            EvidenceItem::voice, Collectors.maxBy((a, b) -> Double.compare(a.bits(), b.bits()))))
                    .values()
                    .stream()
                    .mapToDouble(i -> i.orElseThrow().bits())
                    .sorted()
                    .toArray();
            return IntStream.range(0, voices.length)
                    .mapToDouble(k -> voices[voices.length - 1 - k] * Math.pow(parameters.repeatDiscount(), k))
                    .sum();
        }

        private static double push(double[][] room, int at, int sink, double most, boolean[] been) {
            if (at == sink) {
                return most;
            }
            been[at] = true;
            for (int to = 0; to < room.length; to++) {
                if (!been[to] && room[at][to] > 1e-12) {
                    double pushed = push(room, to, sink, Math.min(most, room[at][to]), been);
                    if (pushed > 0) {
                        room[at][to] -= pushed;
                        room[to][at] += pushed;
                        return pushed;
                    }
                }
            }
            return 0;
        }
    }

    @Test
    void familiesStandInTheWaterfallStrongestFirst() {
        WeightOfEvidenceResult result =
                evidence.weigh(Arrays.asList(item(7, "money", "bank", "b", 1), item(3, "text", "tips", "a", 3)));

        assertThat(result.steps()).containsExactly(new Step("text", 3, List.of(3L)), new Step("money", 1, List.of(7L)));
    }
}
