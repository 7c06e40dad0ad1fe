package org.manumit.analytics.linkage.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;

class MatchingAgreementTest {

    private static final double[] OF_ONE = {0.9, 0.8, 0.7};
    private static final double[] OF_TWO = {0.05, 0.1, 0.3};
    private static final double SHARE = 0.2;
    private static final int PAIRS = 40_000;

    @Test
    void itFindsTheRatesThatThePairsWereMadeWith() {
        List<FieldComparison> comparisons = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(1);
        boolean[] one = new boolean[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            one[pair] = chance.nextDouble() < SHARE;
        }
        double[][] random = new double[OF_ONE.length][];
        for (int i = 0; i < OF_ONE.length; i++) {
            int[] levels = new int[PAIRS];
            for (int pair = 0; pair < PAIRS; pair++) {
                levels[pair] = chance.nextDouble() < (one[pair] ? OF_ONE[i] : OF_TWO[i]) ? 2 : 1;
            }
            comparisons.add(new Drawn(levels));
            random[i] = new double[] {0, 1 - OF_TWO[i], OF_TWO[i]};
        }
        long[] pairs = new long[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            pairs[pair] = pair;
        }

        MatchingAgreement estimate = new MatchingAgreement(Patterns.of(comparisons, pairs), random, -1);

        assertThat(estimate.matches() / PAIRS).isCloseTo(SHARE, within(0.015));
        for (int i = 0; i < OF_ONE.length; i++) {
            assertThat(estimate.matching(i, 2)).isCloseTo(OF_ONE[i], within(0.03));
        }
    }

    /** Agrees as it was drawn: the second record is the number of the pair. */
    private record Drawn(int[] drawn) implements FieldComparison {

        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public int levels() {
            return 3;
        }

        @Override
        public int level(int a, int b) {
            return drawn[b];
        }

        @Override
        public double rarity(int a, int b, int level) {
            return 0;
        }

        @Override
        public void grow() {}

        @Override
        public String levelName(int level) {
            return "level-" + level;
        }
    }
}
