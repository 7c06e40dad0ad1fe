package org.manumit.analytics.linkage.blind.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CuckooTableTest {

    @Property(tries = 100)
    void everyTokenLiesInOneOfItsBins(@ForAll @IntRange(max = 3_000) int count, @ForAll long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        long[] upper = chance.longs(count).toArray();
        long[] lower = chance.longs(count).toArray();

        CuckooTable table = CuckooTable.of(upper, lower, Bins.countFor(count), seed);

        BitSet placed = new BitSet();
        for (int bin = 0; bin < table.bins().count(); bin++) {
            int token = table.token(bin);
            if (token != CuckooTable.EMPTY) {
                assertThat(table.bins().of(upper[token], lower[token], table.function(bin)))
                        .isEqualTo(bin);
                assertThat(placed.get(token)).isFalse();
                placed.set(token);
            }
        }
        assertThat(placed.cardinality()).isEqualTo(count);
    }

    @Test
    void equalTokensAreRefused() {
        assertThatThrownBy(() -> CuckooTable.of(new long[5], new long[5], Bins.countFor(5), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must differ");
    }
}
