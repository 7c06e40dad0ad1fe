package org.manumit.world.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ScatterTest {
    @Property(tries = 60)
    void everyNumberKeepsAPlaceOfItsOwn(@ForAll @IntRange(min = 1, max = 3000) int size, @ForAll long seed) {
        Scatter scatter = new Scatter(size, seed);
        Set<Long> places = new HashSet<>();
        for (long index = 0; index < size; index++) {
            long place = scatter.at(index);
            assertThat(place).isBetween(0L, size - 1L);
            places.add(place);
        }
        assertThat(places).hasSize(size);
    }

    @Property(tries = 200)
    void largeSpacesDoNotOverflow(@ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_967L) long size) {
        Scatter scatter = new Scatter(size, 7);
        assertThat(scatter.at(size - 1)).isBetween(0L, size - 1);
        assertThat(scatter.at(size - 1)).isNotEqualTo(scatter.at(size - 2));
    }
}
