package org.manumit.analytics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.network.SharedSelectorsResult.Network;
import org.manumit.analytics.network.SharedSelectorsResult.Reason;
import org.manumit.analytics.network.SharedSelectorsResult.Tie;

class SharedSelectorsTest {

    private static final SharedSelectorsParameters SMALL = new SharedSelectorsParameters(2, 5, 50, 6, 40, 0.5);

    @Test
    void recordsThatShareARareSelectorAreOneNetwork() {
        SharedSelectorsResult result = find(SMALL, 4, 3, new int[][] {{0, 0}, {1, 0}, {1, 1}, {2, 1}, {3, 2}});

        assertThat(result.networks()).hasSize(1);
        assertThat(result.networks().get(0).records().toIntArray()).containsExactly(0, 1, 2);
        assertThat(result.networks().get(0).ties()).extracting(Tie::selector).containsExactly(0, 1);
    }

    @Test
    void aSharedRareNumberWeighsMoreThanACommonOne() {
        int[][] rareAndCommon = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 1}, {3, 2}, {4, 3}, {5, 4}, {6, 5}};

        Network network = find(SMALL, 7, 7, rareAndCommon).networks().get(0);

        assertThat(network.ties().get(0).selector()).isZero();
        assertThat(network.ties().get(0).bits())
                .isGreaterThan(network.ties().get(1).bits());
    }

    @Test
    void aLoudHandIsNotMistakenForAPublicNumber() {
        int[] record = IntStream.range(0, 60).map(i -> i / 2).toArray();
        int[] selector = IntStream.range(0, 60).map(i -> i % 2).toArray();

        SharedSelectorsResult result = new SharedSelectors(SMALL)
                .find(Mentions.of(30, 2, record, selector), new BitSet(), none(30), new BitSet(), () -> false);

        assertThat(result.networks().get(0).records().toIntArray()).hasSize(30);
        assertThat(result.networks().get(0).ties()).allMatch(t -> t.spread() == 1);
    }

    @Test
    void aNumberThatManyStrangersCallJoinsNobody() {
        List<int[]> mentions = new ArrayList<>();
        for (int stranger = 0; stranger < 12; stranger++) {
            mentions.add(new int[] {2 * stranger, 0});
            mentions.add(new int[] {2 * stranger, 1 + stranger});
            mentions.add(new int[] {2 * stranger + 1, 1 + stranger});
        }

        SharedSelectorsResult result = find(SMALL, 24, 13, mentions.toArray(int[][]::new));

        assertThat(result.networks()).hasSize(12).allMatch(n -> n.records().size() == 2);
    }

    @Test
    void aSelectorKnownToBeSharedJoinsNobodyAndIsReported() {
        BitSet shared = new BitSet();
        shared.set(0);
        Mentions mentions = Mentions.of(3, 2, new int[] {0, 1, 2, 0, 1}, new int[] {0, 0, 0, 1, 1});

        SharedSelectorsResult result =
                new SharedSelectors(SMALL).find(mentions, shared, none(3), new BitSet(), () -> false);

        assertThat(result.networks()).hasSize(1);
        assertThat(result.networks().get(0).records().toIntArray()).containsExactly(0, 1);
        assertThat(result.networks().get(0).cut()).singleElement().matches(c -> c.reason() == Reason.KNOWN_SHARED);
    }

    @Test
    void oneCommonSelectorDoesNotBridgeTwoGroupsButTwoDo() {
        int[][] one = withBridges(1);
        int[][] two = withBridges(2);

        assertThat(find(SMALL, 11, 8, one).networks()).hasSize(3);
        assertThat(find(SMALL, 11, 8, two).networks().get(0).records().toIntArray())
                .hasSize(6);
    }

    /** Three groups of two records (own selector each), one loose record a bridge to raise its spread. */
    private static int[][] withBridges(int bridges) {
        List<int[]> mentions = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            mentions.add(new int[] {2 * group, group});
            mentions.add(new int[] {2 * group + 1, group});
        }
        for (int bridge = 0; bridge < bridges; bridge++) {
            for (int group = 0; group < 3; group++) {
                mentions.add(new int[] {2 * group + bridge, 3 + bridge});
            }
        }
        return mentions.toArray(int[][]::new);
    }

    @Test
    void paymentsHangOnANetworkButChainNoAccounts() {
        BitSet payments = new BitSet();
        payments.set(2, 5);
        int[] record = {0, 1, 2, 2, 3, 3, 4, 4};
        int[] account = {0, 2, 0, 1, 1, 2, 3, 4};

        SharedSelectorsResult result = new SharedSelectors(SMALL)
                .find(Mentions.of(5, 5, record, account), new BitSet(), none(5), payments, () -> false);

        assertThat(result.networks())
                .extracting(n -> n.records().toIntArray())
                .containsExactly(new int[] {0, 2}, new int[] {1, 3});
    }

    @Test
    void aDirectoryOfNumbersJoinsNobody() {
        List<int[]> mentions = new ArrayList<>();
        for (int selector = 0; selector < 8; selector++) {
            mentions.add(new int[] {0, selector});
            mentions.add(new int[] {1 + selector, selector});
        }

        assertThat(find(SMALL, 9, 8, mentions.toArray(int[][]::new)).networks()).isEmpty();
    }

    @Test
    void aCancelledSearchStops() {
        Mentions mentions = Mentions.of(1, 1, new int[] {0}, new int[] {0});

        assertThatThrownBy(() ->
                        new SharedSelectors(SMALL).find(mentions, new BitSet(), none(1), new BitSet(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Property(tries = 300)
    void withoutBoundsOrCommonSelectorsNetworksAreTheConnectedComponents(
            @ForAll @Size(max = 60) List<@IntRange(max = 19) Integer> records,
            @ForAll @IntRange(min = 1, max = 1000) int seed) {
        Random random = new Random(seed);
        int[][] mentions =
                records.stream().map(r -> new int[] {r, random.nextInt(15)}).toArray(int[][]::new);
        SharedSelectorsParameters unbounded = new SharedSelectorsParameters(100, 100, 100, 100, 100, 1);

        assertThat(find(unbounded, 20, 15, mentions).networks().stream()
                        .map(n -> new TreeSet<>(n.records()))
                        .collect(Collectors.toSet()))
                .isEqualTo(componentsObviously(20, mentions));
    }

    @Property(tries = 200)
    void theOrderOfMentionsChangesNothingAndNoNetworkPassesItsBound(
            @ForAll @Size(max = 120) List<@IntRange(max = 39) Integer> records,
            @ForAll @IntRange(min = 1, max = 1000) int seed) {
        Random random = new Random(seed);
        List<int[]> mentions = new ArrayList<>(
                records.stream().map(r -> new int[] {r, random.nextInt(25)}).toList());
        SharedSelectorsParameters tight = new SharedSelectorsParameters(2, 6, 20, 8, 7, 0.5);
        SharedSelectorsResult before = find(tight, 40, 25, mentions.toArray(int[][]::new));
        Collections.shuffle(mentions, random);

        SharedSelectorsResult after = find(tight, 40, 25, mentions.toArray(int[][]::new));

        assertThat(after).isEqualTo(before);
        assertThat(after.networks()).allMatch(n -> n.records().size() <= 7);
    }

    private static Set<TreeSet<Integer>> componentsObviously(int records, int[][] mentions) {
        List<TreeSet<Integer>> components = new ArrayList<>();
        IntStream.range(0, records).forEach(r -> components.add(new TreeSet<>(Set.of(r))));
        for (int[] a : mentions) {
            for (int[] b : mentions) {
                if (a[1] == b[1]) {
                    merge(components, a[0], b[0]);
                }
            }
        }
        Set<TreeSet<Integer>> found = new HashSet<>(components);
        found.removeIf(c -> c.size() < 2);
        return found;
    }

    private static void merge(List<TreeSet<Integer>> components, int a, int b) {
        TreeSet<Integer> merged = new TreeSet<>(components.get(a));
        merged.addAll(components.get(b));
        merged.forEach(member -> components.set(member, merged));
    }

    private static SharedSelectorsResult find(
            SharedSelectorsParameters parameters, int records, int selectors, int[][] pairs) {
        int[] record = Arrays.stream(pairs).mapToInt(p -> p[0]).toArray();
        int[] selector = Arrays.stream(pairs).mapToInt(p -> p[1]).toArray();
        Mentions mentions = Mentions.of(records, selectors, record, selector);
        return new SharedSelectors(parameters).find(mentions, new BitSet(), none(records), new BitSet(), () -> false);
    }

    private static int[] none(int records) {
        int[] context = new int[records];
        Arrays.fill(context, -1);
        return context;
    }
}
