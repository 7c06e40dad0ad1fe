package org.manumit.analytics.linkage.probability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThirdRecordsTest {

    @Test
    void twoThatAgreeLittleAreOfOneIfBothAgreeWithThirds() {
        // 0 to 3 agree but for 0 and 3; of 4 and 5 nobody else knows anything.
        long[] pairs = {pair(0, 1), pair(0, 2), pair(0, 3), pair(1, 2), pair(1, 3), pair(2, 3), pair(4, 5)};
        float[] bits = {8, 8, -2, 8, 8, 8, -2};

        float[] told = new ThirdRecords(6, pairs).probabilities(bits);

        assertThat(told[2]).isGreaterThan(0.9f);
        assertThat(told[6]).isLessThan(0.5f);
    }

    @Test
    void twoThatAgreeAreOfTwoIfTheCompanionsOfOneContradict() {
        // 0 has a companion that 2 contradicts, as persons of two records each have: a father and his son.
        long[] pairs = {pair(0, 1), pair(0, 2), pair(1, 2), pair(3, 4), pair(5, 6)};
        float[] bits = {9, 1, -12, 9, 1};

        float[] told = new ThirdRecords(7, pairs).probabilities(bits);

        assertThat(told[1]).isLessThan(0.2f);
        assertThat(told[4]).isGreaterThan(0.5f);
    }

    @Property(tries = 200)
    void neighboursAreThePairsOfARecord(@ForAll @Size(max = 60) List<@IntRange(max = 99) Integer> drawn) {
        long[] pairs = drawn.stream()
                .filter(number -> number / 10 < number % 10)
                .mapToLong(number -> pair(number / 10, number % 10))
                .sorted()
                .distinct()
                .toArray();

        Neighbours neighbours = new Neighbours(10, pairs);

        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                int found = neighbours.pair(a, b);
                int expected = -1;
                for (int i = 0; i < pairs.length; i++) {
                    expected = pairs[i] == pair(Math.min(a, b), Math.max(a, b)) ? i : expected;
                }
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }
}
