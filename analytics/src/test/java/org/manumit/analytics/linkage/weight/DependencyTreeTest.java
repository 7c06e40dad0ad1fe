package org.manumit.analytics.linkage.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DependencyTreeTest {

    private static final int[] LEVELS = {3, 4, 3};

    @Property(tries = 200)
    void independentComparisonsWeighWhatTheyWeighAlone(
            @ForAll @Size(7) List<@IntRange(min = 1, max = 40) Integer> shares) {
        int[][] parts = {
            {0, shares.get(0), shares.get(1)},
            {0, shares.get(2), shares.get(3), shares.get(4)},
            {0, shares.get(5), shares.get(6)}
        };
        long[] patterns = allKnown();
        double[] counts = new double[patterns.length];
        for (int p = 0; p < counts.length; p++) {
            counts[p] = 1;
            for (int i = 0; i < LEVELS.length; i++) {
                counts[p] *= parts[i][Patterns.level(patterns[p], i)];
            }
        }

        DependencyTree tree = DependencyTree.of(patterns, counts, LEVELS);

        for (long pattern : patterns) {
            for (int i = 0; i < LEVELS.length; i++) {
                assertThat(tree.parent(i)).isEqualTo(DependencyTree.ROOT);
                double share = tree.share(i, Patterns.level(pattern, i));
                assertThat(tree.bits(i, pattern)).isCloseTo(Math.log(share) / Math.log(2), within(1e-5));
            }
        }
    }

    @Property(tries = 200)
    void whateverWasCountedTheSharesOfAllPatternsAddUpToOne(
            @ForAll @Size(12) List<@IntRange(max = 500) Integer> counted) {
        long[] patterns = allKnown();
        double[] counts = counted.stream().mapToDouble(count -> count).toArray();

        DependencyTree tree = DependencyTree.of(patterns, counts, LEVELS);

        double sum = 0;
        for (long pattern : patterns) {
            sum += Math.pow(2, tree.bits(0, pattern) + tree.bits(1, pattern) + tree.bits(2, pattern));
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    @Test
    void aTownAndItsPostcodeCountOnce() {
        // Of 10,000 pairs 100 agree in both columns, and none in one alone; the third column is on its own.
        long[] patterns = {pattern(1, 1, 1), pattern(1, 1, 2), pattern(2, 2, 1), pattern(2, 2, 2)};
        double[] counts = {7_920, 1_980, 80, 20};

        DependencyTree tree = DependencyTree.of(patterns, counts, LEVELS);

        assertThat(tree.parent(0)).isEqualTo(DependencyTree.ROOT);
        assertThat(tree.parent(1)).isZero();
        assertThat(tree.parent(2)).isEqualTo(DependencyTree.ROOT);
        assertThat(tree.bits(0, patterns[3])).isCloseTo(-6.6, within(0.1));
        assertThat(tree.bits(1, patterns[3])).isCloseTo(-0.26, within(0.02));
        assertThat(tree.bits(1, pattern(0, 2, 2)))
                .as("the town is not known, so that the postcode counts alone")
                .isCloseTo(-6.6, within(0.1));
        assertThat(tree.bits(1, pattern(2, 0, 2))).isZero();
    }

    @Test
    void agreementThatChanceExplainsMakesNoBranch() {
        long[] patterns = {pattern(1, 1, 1), pattern(1, 2, 1), pattern(2, 1, 1), pattern(2, 2, 1)};

        assertThat(DependencyTree.of(patterns, new double[] {50, 50, 50, 55}, LEVELS)
                        .parent(1))
                .isEqualTo(DependencyTree.ROOT);
        assertThat(DependencyTree.of(patterns, new double[] {50, 20, 20, 50}, LEVELS)
                        .parent(1))
                .isZero();
    }

    private static long pattern(int first, int second, int third) {
        return first | (long) second << 6 | (long) third << 11;
    }

    private static long[] allKnown() {
        return IntStream.range(0, 12)
                .mapToLong(n -> pattern(1 + n % 2, 1 + n / 2 % 3, 1 + n / 6))
                .toArray();
    }
}
