package org.manumit.world.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void theSameSeedPurposeAndIndexGiveTheSameDraws() {
        Chance one = Chance.of(7, Purpose.ADS, 3);
        Chance other = Chance.of(7, Purpose.ADS, 3);
        for (int i = 0; i < 100; i++) {
            assertThat(one.bits()).isEqualTo(other.bits());
        }
    }

    @Test
    void neighbouringStreamsAreUnrelated() {
        int agreeing = 0;
        for (int i = 0; i < 2000; i++) {
            boolean here = Chance.of(7, Purpose.ADS, i).odds(0.5);
            boolean there = Chance.of(7, Purpose.ADS, i + 1).odds(0.5);
            agreeing += here == there ? 1 : 0;
        }
        assertThat(agreeing).isBetween(900, 1100);
    }

    @Test
    void drawsStayWithinTheirBounds() {
        Chance chance = Chance.of(1, Purpose.POSTS, 0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(chance.below(7)).isBetween(0, 6);
            assertThat(chance.between(-3, 3)).isBetween(-3, 3);
            assertThat(chance.unit()).isGreaterThanOrEqualTo(0).isLessThan(1);
            assertThat(chance.bell()).isBetween(-6.0, 6.0);
        }
    }
}
