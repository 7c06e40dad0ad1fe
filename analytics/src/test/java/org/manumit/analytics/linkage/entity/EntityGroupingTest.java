package org.manumit.analytics.linkage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntityGroupingTest {

    @Test
    void oneWrongPairDoesNotChainTwoPersons() {
        // 0, 1, 2 are one and 3, 4, 5 another; a slip makes 2 and 3 look like one.
        PairBits bits = (a, b) -> a == 2 && b == 3 ? 5 : a / 3 == b / 3 ? 6 : -8;

        assertThat(group(6, bits)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void aRecordThatErrsIsKeptByAllOthers() {
        // 3 contradicts 0 but agrees with 1 and 2.
        PairBits bits = (a, b) -> a == 0 && b == 3 ? -5 : 6;

        assertThat(group(4, bits)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void twoAreNotOneBecauseItIsNotQuiteImprobable() {
        assertThat(group(2, (a, b) -> -1)).containsExactly(0, 1);
    }

    @Property(tries = 200)
    void clearGroupsAreFoundWhateverTheOrder(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 6) Integer> truth) {
        int[] groups = group(truth.size(), (a, b) -> truth.get(a).equals(truth.get(b)) ? 5 : -7);

        for (int record = 0; record < groups.length; record++) {
            assertThat(groups[record]).isEqualTo(truth.indexOf(truth.get(record)));
        }
    }

    private static int[] group(int rows, PairBits bits) {
        List<Long> pairs = new ArrayList<>();
        for (long a = 0; a < rows; a++) {
            for (long b = a + 1; b < rows; b++) {
                pairs.add(a << 32 | b);
            }
        }
        long[] all = pairs.stream().mapToLong(Long::longValue).toArray();
        float[] worth = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            worth[i] = (float) bits.of((int) (all[i] >>> 32), (int) all[i]);
        }
        return new EntityGrouping(bits, -2).group(rows, all, worth, () -> false);
    }
}
